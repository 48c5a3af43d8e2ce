import type { PushProblemCode } from './push-problems.js';
/**
 * The catalogue of problems: every code that iap-key can report, in the order of docs/problems.md.
 * `iap-key explain`, `docs/problems.md` and the hints in reports all come from here; a code without words does not compile.
 */
export declare const IN_APP_PURCHASE_PAGE = "App Store Connect \u203A Users and Access \u203A Integrations \u203A In-App Purchase";
export declare const PROBLEMS: {
    readonly 'key-missing': {
        readonly level: 'fail';
        readonly title: 'There is no private key';
        readonly meaning: 'The private key setting is unset, empty or blank, or its file cannot be read. A secret whose name is misspelt arrives as an empty value, without any error. Secrets also do not reach workflows started from forks or by Dependabot.';
        readonly evidence: 'Neither private-key nor private-key-file held anything but white space.';
        readonly next: 'Compare the name of the secret in the workflow with the name in the repository settings. For pull requests from forks and for Dependabot, set `on-missing-key: skip-on-fork`.';
    };
    readonly 'key-not-decodable': {
        readonly level: 'fail';
        readonly title: 'The private key cannot be decoded';
        readonly meaning: 'The value is neither base64 of a .p8 file nor PEM text, nor anything that could be turned into one without guessing. It may be a path, a password, another secret, a document of another kind, or a damaged copy; the message says which, where that is known.';
        readonly evidence: 'Every known form was tried on the value and on what it unpacks to, with any text around it: PEM, base64, base64url, hex, decimal bytes, JSON, URL-encoding, escapes, HTML, quoted-printable, UTF-16 and DER.';
        readonly next: "Store the file again: `iap-key encode SubscriptionKey_<KEYID>.p8` checks it and prints the one-line base64 to paste into the CI secret.";
    };
    readonly 'key-truncated': {
        readonly level: 'fail';
        readonly title: 'The private key is cut off';
        readonly meaning: 'The beginning is a private key, but its end is missing. Copying by hand or a length limit of a secret store cuts values.';
        readonly evidence: 'The key states its own length, and fewer bytes than that are there.';
        readonly next: "Store the file again: `iap-key encode SubscriptionKey_<KEYID>.p8` checks it and prints the one-line base64 to paste into the CI secret.";
    };
    readonly 'key-not-private': {
        readonly level: 'fail';
        readonly title: 'This is not a private key';
        readonly meaning: 'The value is a public key, a certificate or a certificate signing request. Only the private key from the .p8 file can sign.';
        readonly evidence: 'The PEM label or the structure inside says what it is.';
        readonly next: "Store the SubscriptionKey_<KEYID>.p8 file itself. If the file is lost, generate a new key in App Store Connect › Users and Access › Integrations › In-App Purchase; a key can be downloaded only once.";
    };
    readonly 'key-encrypted': {
        readonly level: 'fail';
        readonly title: 'The private key is encrypted';
        readonly meaning: 'The key is protected by a passphrase, though Apple issues the .p8 without one; or the file or value that may hold it is still encrypted by SOPS, git-crypt, PGP and the like.';
        readonly evidence: 'The PEM label, a Proc-Type header, the structure inside or the mark of the tool says that it is encrypted.';
        readonly next: 'Store the original .p8, or remove the passphrase: `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.p8`.';
    };
    readonly 'key-not-ec': {
        readonly level: 'fail';
        readonly title: 'The private key is not an elliptic curve key';
        readonly meaning: 'It is an RSA, Ed25519 or other key. In-App Purchase Keys are EC keys on the curve P-256, so this is some other key.';
        readonly evidence: 'The algorithm named inside the key.';
        readonly next: "Store the SubscriptionKey_<KEYID>.p8 file from App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'key-wrong-curve': {
        readonly level: 'fail';
        readonly title: 'The private key is on the wrong curve';
        readonly meaning: 'It is an EC key, but not on the curve P-256 (prime256v1). Apple takes ES256 signatures only, so this is some other key.';
        readonly evidence: 'The curve named inside the key.';
        readonly next: "Store the SubscriptionKey_<KEYID>.p8 file from App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'key-damaged': {
        readonly level: 'fail';
        readonly title: 'The private key is damaged';
        readonly meaning: 'The key can be read, but its parts do not belong together: what it signs does not verify against its own public half. A single wrong character does this, and Apple would answer a bare 401.';
        readonly evidence: 'A signature made with the private half was checked against the public half stored beside it.';
        readonly next: "Store the file again: `iap-key encode SubscriptionKey_<KEYID>.p8` checks it and prints the one-line base64 to paste into the CI secret.";
    };
    readonly 'key-several': {
        readonly level: 'fail';
        readonly title: 'The value holds more than one key';
        readonly meaning: 'Different private keys are in one value, and nothing says which of them is meant. Libraries silently take the first. The same key several times is no problem.';
        readonly evidence: 'Each key that was found verifies itself, and their fingerprints differ.';
        readonly next: 'Store exactly one .p8 file in the secret.';
    };
    readonly 'key-repaired': {
        readonly level: 'warn';
        readonly title: 'The private key could be read only after repair';
        readonly meaning: 'The value was mangled on its way into the secret, in a manner that can be undone with certainty. iap-key reads it; other tools and libraries that get the same value may not.';
        readonly evidence: 'The message lists each repair, and names what stood around the key by its kind.';
        readonly next: "Store the file again: `iap-key encode SubscriptionKey_<KEYID>.p8` checks it and prints the one-line base64 to paste into the CI secret.";
    };
    readonly 'key-re-encoded': {
        readonly level: 'warn';
        readonly title: 'The private key is not in the form that Apple uses';
        readonly meaning: 'The key is intact, but was converted by a tool after it was downloaded (OpenSSL writes another form). This is harmless.';
        readonly evidence: 'Keys from App Store Connect are 150 bytes of PKCS#8 with the curve named twice and the public key included.';
        readonly next: 'Nothing has to be done. To be exact, store the original download.';
    };
    readonly 'key-unexpected': {
        readonly level: 'fail';
        readonly title: 'This is not the expected key';
        readonly meaning: 'The key is readable, but its fingerprint differs from `expect-fingerprint`. It may be the key of another team or an older one.';
        readonly evidence: 'SHA-256 over the public key (SPKI DER) was compared.';
        readonly next: 'Store the right key, or, if the key was replaced on purpose, put the new fingerprint into `expect-fingerprint`.';
    };
    readonly 'key-in-checkout': {
        readonly level: 'warn';
        readonly title: 'The working tree holds this private key';
        readonly meaning: 'A file in the checked-out repository contains this key. Everyone who can read the repository, its history or its caches has it.';
        readonly evidence: 'Key files in the working tree were compared by fingerprint.';
        readonly next: "If the file is committed, revoke the key in App Store Connect › Users and Access › Integrations › In-App Purchase and generate a new one; deleting the file does not remove it from the history.";
    };
    readonly 'key-id-missing': {
        readonly level: 'fail';
        readonly title: 'There is no Key ID';
        readonly meaning: 'The Key ID tells Apple which key signed. It is also the last part of the original file name.';
        readonly evidence: 'key-id is empty, and no file name SubscriptionKey_<KEYID>.p8 gives it.';
        readonly next: "Set key-id to the Key ID shown beside the key in App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'key-id-malformed': {
        readonly level: 'fail';
        readonly title: 'The Key ID is malformed';
        readonly meaning: 'Key IDs are 10 characters, capital letters and digits.';
        readonly evidence: 'The value of key-id has another form.';
        readonly next: "Copy the Key ID shown beside the key in App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'key-id-not-in-file-name': {
        readonly level: 'warn';
        readonly title: 'The Key ID differs from the file name';
        readonly meaning: 'The file name names another Key ID than key-id does. One of the two belongs to another key.';
        readonly evidence: 'Apple names the download SubscriptionKey_<KEYID>.p8.';
        readonly next: "Compare both with the list in App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'key-family-suspect': {
        readonly level: 'warn';
        readonly title: 'The file name is that of another kind of key';
        readonly meaning: 'App Store Connect API keys, APNs keys and Sign in with Apple keys are downloaded as AuthKey_<KEYID>.p8; In-App Purchase Keys as SubscriptionKey_<KEYID>.p8. The content looks the same, and the name may have been changed.';
        readonly evidence: 'The file name starts with AuthKey_.';
        readonly next: "Make sure that the key is listed in App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'issuer-id-missing': {
        readonly level: 'fail';
        readonly title: 'There is no Issuer ID';
        readonly meaning: 'The Issuer ID tells Apple whose key it is.';
        readonly evidence: 'issuer-id is empty.';
        readonly next: "Set issuer-id to the Issuer ID shown at the top of App Store Connect › Users and Access › Integrations › In-App Purchase. If none is shown there, generate an App Store Connect API key once; then it appears.";
    };
    readonly 'issuer-id-malformed': {
        readonly level: 'fail';
        readonly title: 'The Issuer ID is malformed';
        readonly meaning: 'Issuer IDs are 32 hexadecimal digits, written in groups of 8-4-4-4-12.';
        readonly evidence: 'The value of issuer-id has another form.';
        readonly next: "Copy the Issuer ID shown at the top of App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'issuer-id-is-team-id': {
        readonly level: 'fail';
        readonly title: 'The Issuer ID is a Team ID';
        readonly meaning: 'The value has the form of a 10-character Team ID. Team IDs are for APNs and Sign in with Apple; this API takes the Issuer ID.';
        readonly evidence: 'issuer-id is 10 capital letters and digits.';
        readonly next: "Copy the Issuer ID shown at the top of App Store Connect › Users and Access › Integrations › In-App Purchase.";
    };
    readonly 'ids-swapped': {
        readonly level: 'fail';
        readonly title: 'The identifiers are swapped';
        readonly meaning: 'Two or more of key-id, issuer-id and bundle-id hold each other’s values.';
        readonly evidence: 'Each kind has its own form: 10 characters, 8-4-4-4-12, and names with dots.';
        readonly next: 'Exchange the values as the message says.';
    };
    readonly 'bundle-id-missing': {
        readonly level: 'fail';
        readonly title: 'There is no bundle ID';
        readonly meaning: 'Apple accepts a token only for a certain app, so at least one bundle ID is needed to ask.';
        readonly evidence: 'bundle-id is empty, and environment is not `none`.';
        readonly next: 'Set bundle-id to the bundle ID of the app, exactly as App Store Connect shows it under App Information.';
    };
    readonly 'bundle-id-malformed': {
        readonly level: 'fail';
        readonly title: 'The bundle ID is malformed';
        readonly meaning: 'Bundle IDs consist of letters, digits, hyphens and periods, such as com.company.app.';
        readonly evidence: 'The value of bundle-id has another form.';
        readonly next: 'Copy the bundle ID from App Store Connect › App Information. Capitals matter.';
    };
    readonly 'placeholder-value': {
        readonly level: 'fail';
        readonly title: 'A setting still holds a sample value';
        readonly meaning: 'The value is a sample from documentation, a variable or a reference to a secret store that nothing replaced, or what a log or a language shows in the place of a value.';
        readonly evidence: 'It is one of the published samples, or has the form of a reference, of a mask or of “nothing”.';
        readonly next: 'Put the real value there. A variable that stays unreplaced is usually misspelt or not defined for this job.';
    };
    readonly 'id-repaired': {
        readonly level: 'warn';
        readonly title: 'An identifier or a token had dirt around it';
        readonly meaning: 'White space, quotes or control characters stood around the value, or “Bearer” before a token, and were trimmed. Other tools may take them literally.';
        readonly evidence: 'The message says what was trimmed; secret masking hides such dirt in logs.';
        readonly next: 'Store the value again without it.';
    };
    readonly 'sign-failed': {
        readonly level: 'fail';
        readonly title: 'The key cannot sign';
        readonly meaning: 'Signing failed, or the signature does not verify against the public half of the key.';
        readonly evidence: 'Each signature is verified before it is used.';
        readonly next: "Store the file again: `iap-key encode SubscriptionKey_<KEYID>.p8` checks it and prints the one-line base64 to paste into the CI secret.";
    };
    readonly 'app-not-live': {
        readonly level: 'warn';
        readonly title: 'The key is good, but the app is not live yet';
        readonly meaning: 'Apple’s sandbox accepts the key and production refuses it. Apple refuses production requests for an app that has never been released, so this is expected before the first release.';
        readonly evidence: 'The same credentials were accepted in the sandbox and refused in production.';
        readonly next: 'Before the first release, nothing has to be done. If the app is live in the App Store, run this again an hour after the release, then contact Apple.';
    };
    readonly 'sandbox-refused': {
        readonly level: 'warn';
        readonly title: 'Production accepts the key, the sandbox refuses it';
        readonly meaning: 'The key is good for released apps. Purchases in TestFlight and in review run through the sandbox and may not be seen.';
        readonly evidence: 'The same credentials were accepted in production and refused in the sandbox.';
        readonly next: 'Run this again later. If it stays, report it to Apple with the Request ID.';
    };
    readonly 'apple-refused': {
        readonly level: 'fail';
        readonly title: 'Apple refuses the key';
        readonly meaning: 'Apple answers 401, which gives no reason. A wrong Key ID, a wrong Issuer ID and a revoked key look the same; the form of the answer makes a cause in the token or in the app likelier, and proves neither.';
        readonly evidence: 'Freshly signed tokens were refused each time, while the key itself is intact.';
        readonly next: "Open App Store Connect › Users and Access › Integrations › In-App Purchase and compare the Key ID under Active, the Issuer ID at the top, and the bundle ID of the app.";
    };
    readonly 'wrong-key-family': {
        readonly level: 'fail';
        readonly title: 'This is an App Store Connect API key, not an In-App Purchase Key';
        readonly meaning: 'The key was made on the wrong tab. Both kinds look alike. Apple documents that each opens its own API only, and refuses this one.';
        readonly evidence: 'Apple’s App Store Server API refuses it, and the App Store Connect API knows it as its own.';
        readonly next: "Generate a key in App Store Connect › Users and Access › Integrations › In-App Purchase and store that.";
    };
    readonly 'wrong-bundle-id': {
        readonly level: 'fail';
        readonly title: 'The key is good, this bundle ID is not';
        readonly meaning: 'Another bundle ID passes with the same key, so key, Key ID and Issuer ID are right. This app belongs to another account, or its bundle ID is misspelt.';
        readonly evidence: 'Apple accepts the key for one bundle ID and refuses it for the other, in the same run.';
        readonly next: 'Compare the bundle ID with App Store Connect › App Information, capitals included.';
    };
    readonly 'clock-skew': {
        readonly level: 'warn';
        readonly title: 'The clock of this machine is wrong';
        readonly meaning: 'Apple refuses tokens from the future and tokens that have expired. The key is good, but whatever signs with this clock gets a 401.';
        readonly evidence: 'A token signed by this machine’s clock was refused; one signed by Apple’s time was accepted.';
        readonly next: 'Synchronize the clock of the machine (NTP).';
    };
    readonly 'clock-drift': {
        readonly level: 'warn';
        readonly title: 'The clock of this machine is off';
        readonly meaning: 'The difference to Apple’s time is over 30 seconds. The token was still good; software that signs with tighter times may fail.';
        readonly evidence: 'Apple’s Date header was compared with the local clock, the time under way taken into account.';
        readonly next: 'Synchronize the clock of the machine (NTP).';
    };
    readonly 'apple-flaky': {
        readonly level: 'warn';
        readonly title: 'Apple refused the key, then accepted it';
        readonly meaning: 'Apple sometimes refuses good tokens, and a key that was just generated may need some minutes to be known everywhere.';
        readonly evidence: 'A later attempt with a fresh token was accepted.';
        readonly next: 'Nothing has to be done if the key is new. If it goes on for days, report it to Apple with the Request ID.';
    };
    readonly 'apple-rate-limited': {
        readonly level: 'inconclusive';
        readonly title: 'Apple’s rate limit is reached';
        readonly meaning: 'Too many requests were made for this app within the hour, by this or another program. Apple does not check the key then.';
        readonly evidence: 'Apple answered 429, with the time at which to come back.';
        readonly next: 'Run the job again at the time in the message.';
    };
    readonly 'apple-unavailable': {
        readonly level: 'inconclusive';
        readonly title: 'Apple’s server has a fault';
        readonly meaning: 'Apple answered with a server error, so nothing is known about the key.';
        readonly evidence: 'The HTTP status was 5xx on every attempt.';
        readonly next: "Run the job again in a few minutes. Nothing is known to be wrong with the key.";
    };
    readonly 'apple-unreachable': {
        readonly level: 'inconclusive';
        readonly title: 'Apple cannot be reached';
        readonly meaning: 'No answer came: name resolution, connection, TLS or time failed. Firewalls and proxies of CI machines do this.';
        readonly evidence: 'The message names the step that failed.';
        readonly next: 'Allow HTTPS to api.storekit.apple.com and api.storekit-sandbox.apple.com, or set HTTPS_PROXY and NODE_EXTRA_CA_CERTS as your network needs them.';
    };
    readonly 'apple-unexpected': {
        readonly level: 'inconclusive';
        readonly title: 'The answer is not one that Apple gives';
        readonly meaning: 'Something else answered in the place of Apple, such as a captive portal, a proxy or a wrong address, or Apple changed its answers.';
        readonly evidence: 'The answer is a redirect, HTML, too long, JSON that Apple does not document, or a 401 that asks for a login or shows a page, which Apple’s never does.';
        readonly next: 'Look what stands between this machine and Apple (proxy, gateway, portal), or run the job from another network. If the answer still is the same there, report it to iap-key with the evidence of the report.';
    };
    readonly 'notification-url-missing': {
        readonly level: 'fail';
        readonly title: 'The app has no URL for server notifications';
        readonly meaning: 'Apple has nowhere to send notifications to in this environment, so renewals, refunds and cancellations go unnoticed.';
        readonly evidence: 'Apple answered the request for a TEST notification with its error 4040007.';
        readonly next: 'Set the URL in App Store Connect › the app › App Information › App Store Server Notifications, for this environment.';
    };
    readonly 'notification-undelivered': {
        readonly level: 'fail';
        readonly title: 'The TEST notification did not arrive';
        readonly meaning: 'Apple sent the notification, and your server did not take it. Real notifications fare the same.';
        readonly evidence: 'Apple reports the result of its delivery attempt.';
        readonly next: 'Mend the server as the message says; it must answer with a status from 200 to 206, over TLS that Apple trusts.';
    };
    readonly 'notification-unconfirmed': {
        readonly level: 'inconclusive';
        readonly title: 'The delivery of the TEST notification is not known';
        readonly meaning: 'Apple did not report a delivery result in time, or could not be asked for it. The key itself was accepted.';
        readonly evidence: 'The status of the notification was asked for until the time of the run was over.';
        readonly next: 'Run the job again with a longer `timeout`.';
    };
    readonly 'team-key': {
        readonly level: 'warn';
        readonly title: 'Apple accepts the key, but it is one of the App Store Connect API';
        readonly meaning: 'The key works here, and it also has rights over the whole account (apps, builds, users), by its role. A backend needs none of them. Apple documents that such a key does not open this API, so it may stop to do so at any time. It is never pushed to a backend: a push fails with this code.';
        readonly evidence: 'Apple’s App Store Server API accepts it, and the App Store Connect API knows it as its own.';
        readonly next: "Generate an In-App Purchase Key in App Store Connect › Users and Access › Integrations › In-App Purchase, store that in the place of this one, and revoke this one if it was given to others.";
    };
    readonly 'not-asked-in-time': {
        readonly level: 'inconclusive';
        readonly title: 'The run ended before this app could be asked for';
        readonly meaning: 'The time of the run was over, or the run was interrupted, before Apple could be asked for this app, or asked again after a single refusal. Nothing is known to be wrong, neither with the key nor with the network.';
        readonly evidence: 'No request was made for it within the time, or there was none left for another one.';
        readonly next: 'Give the run more time (`timeout`), or let more bundle IDs be asked for at once (`concurrency`).';
    };
    readonly 'file-not-written': {
        readonly level: 'warn';
        readonly title: 'A file or an output could not be written';
        readonly meaning: 'A report file, the job summary or the outputs of the step could not be written, for example because a container of another user owns them, or the disk is full. The verdict, its exit code and the printed report are not affected; whatever reads that file or output finds nothing, or an older run.';
        readonly evidence: 'Writing it failed with the error that the message names.';
        readonly next: 'Let the user of this step write there, or name another path in `report-file` or `junit-file`.';
    };
    readonly 'notifications-failing': {
        readonly level: 'warn';
        readonly title: 'Apple could not deliver server notifications';
        readonly meaning: 'Apple has sent notifications to the app’s server for which it never got a status from 200 to 206, and has given up on them. The renewals, refunds and cancellations in them are not known there. The key is good, and the verdict does not change. Notifications that Apple still tries to deliver are late, and not counted as lost.';
        readonly evidence: 'Get Notification History was asked for failures, with `notification-health`. Lost is what failed at all six attempts in production, at the only one in the sandbox, or began to fail more than seven days ago. Nothing of the notifications themselves was read.';
        readonly next: 'Mend the server as the results in the message say. Then fetch what was lost with Get Notification History, which keeps production’s for 180 days and the sandbox’s for 30.';
    };
    readonly 'agreements-missing': {
        readonly level: 'fail';
        readonly title: 'An agreement of the account is missing or has expired';
        readonly meaning: 'App Store Connect answers every request of this account with 403 until an agreement is signed. Nothing can be submitted meanwhile. What it does to the In-App Purchase Key is not documented.';
        readonly evidence: 'App Store Connect answered 403 with its code FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED, and does not say which agreement it means.';
        readonly next: 'Have the Account Holder sign it in App Store Connect › Business. It takes some minutes to be known everywhere.';
    };
    readonly 'notification-url-differs': {
        readonly level: 'fail';
        readonly title: 'Server notifications go elsewhere';
        readonly meaning: 'Apple sends the server notifications of this environment to another URL than `expect-notification-url`, or to none, so your server does not hear of renewals and refunds.';
        readonly evidence: 'App Store Connect names the URL of each environment. Longer parts of it are not shown, since they may be secret.';
        readonly next: 'Set the URL in App Store Connect › the app › App Information › App Store Server Notifications, for both environments; or correct `expect-notification-url`.';
    };
    readonly 'notification-version-1': {
        readonly level: 'warn';
        readonly title: 'Server notifications come in version 1';
        readonly meaning: 'Version 1 is deprecated, and most backends take version 2 only.';
        readonly evidence: 'App Store Connect names the version for each environment.';
        readonly next: 'Choose Version 2 in App Store Connect › the app › App Information › App Store Server Notifications, after the server understands it.';
    };
    readonly 'app-record-missing': {
        readonly level: 'fail';
        readonly title: 'The account has no such app';
        readonly meaning: 'App Store Connect has no app with this bundle ID in the account, so Apple accepts no key for it. Registering a bundle ID does not make an app.';
        readonly evidence: 'All apps of the account were listed with a team key of the same Issuer ID; none has this bundle ID, nor one that is nearly so.';
        readonly next: 'Create the app in App Store Connect › Apps, or correct bundle-id.';
    };
    readonly 'wrong-issuer-id': {
        readonly level: 'fail';
        readonly title: 'The Issuer ID is wrong, the key is good';
        readonly meaning: 'The In-App Purchase Key belongs to the account of the App Store Connect key, and issuer-id is of another.';
        readonly evidence: 'Apple’s sandbox refuses the key with issuer-id, and accepts the same key with the Issuer ID of the App Store Connect key.';
        readonly next: 'Set issuer-id to the value of app-store-connect-issuer-id.';
    };
    readonly 'product-missing': {
        readonly level: 'fail';
        readonly title: 'A product does not exist';
        readonly meaning: 'The app asks the App Store for a product ID that App Store Connect does not have, so nothing can be bought there.';
        readonly evidence: 'All purchases and subscriptions of the app were looked through with the App Store Connect key; IDs are compared exactly.';
        readonly next: 'Create the product in App Store Connect › the app › Monetization, or correct `products`.';
    };
    readonly 'product-not-approved': {
        readonly level: 'warn';
        readonly title: 'A product is not approved';
        readonly meaning: 'The product exists, and the App Store does not sell it yet or any more. The sandbox offers it all the same, so tests do not show this.';
        readonly evidence: 'App Store Connect names the state of the product.';
        readonly next: 'Submit it for review in App Store Connect, or wait for the approval, before the app is released.';
    };
    readonly 'app-store-connect-unproven': {
        readonly level: 'warn';
        readonly title: 'App Store Connect left something open';
        readonly meaning: 'The App Store Connect key could not be used, or its account did not answer a question. This says nothing about the In-App Purchase Key.';
        readonly evidence: 'The message names the question and the reason: the role of the key, a refusal, a limit, or silence.';
        readonly next: 'Compare app-store-connect-key, app-store-connect-key-id and app-store-connect-issuer-id with App Store Connect › Users and Access › Integrations › App Store Connect API, or run this again later.';
    };
    readonly 'push-skipped': {
        readonly level: 'push';
        readonly title: 'The key was not pushed';
        readonly meaning: 'A key is pushed only after a pass in which Apple was asked and accepted it. This one did not pass.';
        readonly evidence: 'The result of the run.';
        readonly next: 'Do what the report says about the key; the push follows from itself then.';
    };
    readonly 'key-in-wrong-setting': {
        readonly level: 'usage';
        readonly title: 'A private key or a token stands where no secret belongs';
        readonly meaning: 'A setting, flag, argument or address that is not secret holds a private key or a token. It would have been shown in logs and reports, or sent as an identifier. Nothing was contacted, and nothing of it is shown.';
        readonly evidence: 'Every value is searched for private keys in any encoding, for JWTs, and for what has the form of a token.';
        readonly next: 'Take it out of that setting and give it in its own: the key as `private-key` or in the file of `private-key-file`. If others could see it there, make a new one and revoke the old.';
    };
    readonly 'invalid-setting': {
        readonly level: 'usage';
        readonly title: 'A setting is unknown or impossible';
        readonly meaning: 'A setting, flag, value or command does not exist, or contradicts another one. Nothing was contacted.';
        readonly evidence: 'Settings are compared with the documented table.';
        readonly next: 'Correct it as the message says; `iap-key --help` lists all settings.';
    };
};
/** A code of this table: everything but the pushes. */
export type OwnProblemCode = keyof typeof PROBLEMS;
/** A code of this table, or of a push to one of the backends, whose words are in `backends/`. */
export type ProblemCode = OwnProblemCode | PushProblemCode;
