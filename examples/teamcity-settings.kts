import jetbrains.buildServer.configs.kotlin.*
import jetbrains.buildServer.configs.kotlin.buildSteps.script

version = "2025.03"

project { buildType(IapKey) }

object IapKey : BuildType({
    name = "In-App Purchase Key"
    params {
        // A parameter of type Password, masked in the log. Its value is base64 of the .p8 file.
        password("env.IAP_KEY_PRIVATE_KEY", "credentialsJSON:00000000-0000-0000-0000-000000000000")
        param("env.IAP_KEY_KEY_ID", "ABC123DEFG")
        param("env.IAP_KEY_ISSUER_ID", "00000000-0000-0000-0000-000000000000")
        param("env.IAP_KEY_BUNDLE_ID", "com.company.app")
        param("env.IAP_KEY_JUNIT_FILE", "iap-key.xml")
    }
    steps { script { scriptContent = "npx --yes iap-key@1 check" } }
})
