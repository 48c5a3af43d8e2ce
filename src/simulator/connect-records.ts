/** What App Store Connect knows of an app, beyond what the App Store Server API needs. */
export interface ConnectRecord {
  /** The states of its versions; by whether the app is live unless told. */
  versions?: string[];
  /** The `contentStatuses` of each territory; by whether the app is live unless told. `[]`: its availability was never set up. */
  territories?: string[][];
  notificationUrls?: Partial<Record<'production' | 'sandbox', { url: string; version: 'V1' | 'V2' }>>;
  /** Consumables, non-consumables, non-renewing subscriptions. */
  purchases?: SimulatedProduct[];
  /** Auto-renewable subscriptions, by their groups. */
  subscriptionGroups?: SimulatedProduct[][];
  gracePeriod?: boolean;
}

export interface SimulatedProduct {
  productId: string;
  /** As `APPROVED` or `MISSING_METADATA`. */
  state: string;
}

/** Who may do what: `developer` reads all but availability, `limited` nothing. */
export type ConnectRole = 'admin' | 'app-manager' | 'developer' | 'limited';
