/** How CI systems, shells and templates write a reference to a variable; a whole value of this form was not replaced. */
const UNREPLACED = /^(?:\$\{\{.*\}\}|\$\{[\w.-]+\}|\$\([\w.-]+\)|\$\w+|%\w+%|<[\w .-]+>|\{\{.*\}\})$/s;

/** Whether a setting still holds the reference to a variable in the place of its value. */
export function isUnreplaced(value: string): boolean {
  return UNREPLACED.test(value);
}
