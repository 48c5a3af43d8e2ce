import { stringify } from 'yaml';

export const ISSUER = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';

/** The entry of a key, as a manifest has it. */
export const keyOf = (index: number, apps: number) => ({
  name: `team-${index}`,
  secret: `TEAM_${index}_IAP_PRIVATE_KEY`,
  'key-id': `A1B2C3D${String(index).padStart(3, '0')}`,
  'bundle-ids': Array.from({ length: apps }, (_, app) => `org.team-${index}.app-${app}`),
});

export const manifestOf = (...keys: object[]) => stringify({ defaults: { 'issuer-id': ISSUER }, keys });
