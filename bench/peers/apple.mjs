// Apple's own library, asked the same of both hosts.
import process from 'node:process';
import { AppStoreServerAPIClient, Environment } from '@apple/app-store-server-library';

const env = process.env;
const pem = Buffer.from(env.IAP_KEY_PRIVATE_KEY, 'base64').toString('utf8');
const answers = await Promise.all(
  [
    [Environment.PRODUCTION, env.IAP_KEY_APPLE_PRODUCTION_URL],
    [Environment.SANDBOX, env.IAP_KEY_APPLE_SANDBOX_URL],
  ].map(async ([environment, url]) => {
    const client = new AppStoreServerAPIClient(
      pem,
      env.IAP_KEY_KEY_ID,
      env.IAP_KEY_ISSUER_ID,
      env.IAP_KEY_BUNDLE_ID,
      environment,
    );
    client.urlBase = url;
    return client.getTransactionInfo('1').catch(({ apiError }) => apiError);
  }),
);
if (answers.some((code) => code !== 4040010)) process.exitCode = 1;
