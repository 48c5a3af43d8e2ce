# The command line of iap-key for every CI system that runs containers: a small Debian with a shell, Node.js without npm,
# and the program. No stage runs a command, so it builds for another architecture without emulation.
#
# Both images are pinned by version. For a release, give them by digest as well: --build-arg BASE_IMAGE=…@sha256:…
# Any glibc image with /bin/sh can be the base.
ARG NODE_IMAGE=docker.io/library/node:24.16.0-trixie-slim
ARG BASE_IMAGE=docker.io/library/debian:13.5-slim

FROM ${NODE_IMAGE} AS node

FROM scratch AS program
COPY --chmod=755 container/iap-key /usr/local/bin/iap-key
COPY --chmod=644 LICENSE /opt/iap-key/LICENSE
COPY --chmod=644 dist/cli.js dist/main.js dist/licenses.txt dist/package.json /opt/iap-key/dist/
COPY --chmod=644 dist/chunks/*.js /opt/iap-key/dist/chunks/
COPY --from=node --chmod=644 /usr/local/LICENSE /opt/iap-key/node.LICENSE

FROM ${BASE_IMAGE}
ARG BASE_IMAGE
# What a release knows: --build-arg REVISION=$(git rev-parse HEAD) --build-arg CREATED=$(date -u +%FT%TZ)
ARG VERSION=1.0.0
ARG REVISION=
ARG CREATED=
LABEL org.opencontainers.image.title="iap-key" \
      org.opencontainers.image.description="Proves that an App Store In-App Purchase Key works before a release depends on it" \
      org.opencontainers.image.url="https://github.com/iap-key/iap-key" \
      org.opencontainers.image.source="https://github.com/iap-key/iap-key" \
      org.opencontainers.image.documentation="https://github.com/iap-key/iap-key#container" \
      org.opencontainers.image.vendor="iap-key" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="${BASE_IMAGE}"
# Node.js brings its own certificate authorities, so the base needs no ca-certificates; NODE_EXTRA_CA_CERTS adds more.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=program / /
USER 1000:1000
ENTRYPOINT ["iap-key"]
