# Verbatim's pages and indexer, Meilisearch and OpenSearch, all without root. Built by docker compose; see docker-compose.yml.
# Base images are named by their full version, see docs/operating.md#images.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /verbatim
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
# The second makes the files from which an index is opened and documents are read: the image's user can keep none.
RUN node scripts/build.mjs --now && node program/prepare.mjs && rm -rf .next/cache

# Its own image runs as root. A new volume gets the owner of the folder that it is mounted on.
FROM getmeili/meilisearch:v1.50.0 AS meilisearch
RUN mkdir /meili && chown 1000:1000 /meili
WORKDIR /meili
USER 1000:1000

FROM opensearchproject/opensearch:3.9.0 AS opensearch
USER root
RUN mkdir /opensearch && chown 1000:1000 /opensearch
USER 1000:1000

FROM node:24.21.0-bookworm-slim AS verbatim
WORKDIR /verbatim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 VERBATIM_ROOT=/verbatim VERBATIM_DATA=/data HOST=0.0.0.0 PORT=3000
COPY --from=build /verbatim /verbatim
# The image's own unprivileged user; these are volumes that it may write to.
RUN mkdir /data /keys && chown node:node /data /keys
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "app/server/serve.mjs"]
