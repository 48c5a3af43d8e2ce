# The command line of iap-key for every CI system that runs containers.
ARG BASE_IMAGE=docker.io/library/node:24-trixie-slim

FROM ${BASE_IMAGE}
COPY LICENSE /opt/iap-key/
COPY dist /opt/iap-key/dist
RUN ln -s /opt/iap-key/dist/cli.js /usr/local/bin/iap-key
USER 1000:1000
ENTRYPOINT ["iap-key"]
