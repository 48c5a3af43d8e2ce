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
    // A copy of iap-key in your organization, by its commit.
    steps {
        script {
            scriptContent = """
                set -e
                tool=${'$'}(mktemp -d)
                git clone --quiet --no-checkout https://github.com/YOUR_ORG/iap-key "${'$'}tool"
                git -C "${'$'}tool" checkout --quiet 0000000000000000000000000000000000000000
                node "${'$'}tool/dist/cli.js" check
            """.trimIndent()
        }
    }
})
