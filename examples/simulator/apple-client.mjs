// Apple's own client library (@apple/app-store-server-library) against the simulator. Start it with the variables that the
// simulator left: . .simulator/env && node apple-client.mjs
import { readFileSync } from 'node:fs';
import { APIException, AppStoreServerAPIClient, Environment } from '@apple/app-store-server-library';

const { IAP_KEY_APPLE_SANDBOX_URL, IAP_KEY_PRIVATE_KEY_FILE, IAP_KEY_KEY_ID, IAP_KEY_ISSUER_ID, IAP_KEY_BUNDLE_ID } =
  process.env;

const client = new AppStoreServerAPIClient(
  readFileSync(IAP_KEY_PRIVATE_KEY_FILE, 'utf8'),
  IAP_KEY_KEY_ID,
  IAP_KEY_ISSUER_ID,
  IAP_KEY_BUNDLE_ID,
  Environment.SANDBOX,
);
// The library knows Apple's addresses only. This field is its own; NODE_EXTRA_CA_CERTS has Node.js trust the certificate.
client.urlBase = IAP_KEY_APPLE_SANDBOX_URL;

const { testNotificationToken } = await client.requestTestNotification();
console.log(`A TEST notification was requested: ${testNotificationToken === undefined ? 'no' : 'yes'}`);

try {
  await client.getTransactionInfo('2000000123456789');
} catch (error) {
  if (!(error instanceof APIException)) throw error;
  console.log(`An unknown transaction: ${error.httpStatusCode}, ${error.apiError}`);
}
