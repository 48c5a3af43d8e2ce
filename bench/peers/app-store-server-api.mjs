// The npm package app-store-server-api, asked the same of both hosts.
import process from 'node:process';

const env = process.env;
const { AppStoreServerAPI, Environment } = await import(env.BENCH_APP_STORE_SERVER_API).then(
  (loaded) => loaded.default ?? loaded,
);
const pem = Buffer.from(env.IAP_KEY_PRIVATE_KEY, 'base64').toString('utf8');
const answers = await Promise.all(
  [
    [Environment.Production, env.IAP_KEY_APPLE_PRODUCTION_URL],
    [Environment.Sandbox, env.IAP_KEY_APPLE_SANDBOX_URL],
  ].map(async ([environment, url]) => {
    const api = new AppStoreServerAPI(
      pem,
      env.IAP_KEY_KEY_ID,
      env.IAP_KEY_ISSUER_ID,
      env.IAP_KEY_BUNDLE_ID,
      environment,
    );
    api.baseUrl = url;
    return api.getTransactionInfo('1').catch(({ errorCode }) => errorCode);
  }),
);
if (answers.some((code) => code !== 4040010)) process.exitCode = 1;
