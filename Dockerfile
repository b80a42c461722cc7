# Verbatim's pages and indexer. Built by docker compose; see docker-compose.yml.
FROM node:24-bookworm-slim AS build
WORKDIR /verbatim
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs --now && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /verbatim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 VERBATIM_ROOT=/verbatim VERBATIM_DATA=/data HOST=0.0.0.0 PORT=3000
COPY --from=build /verbatim /verbatim
# The image's own unprivileged user; /data is a volume that it may write to.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "-H", "0.0.0.0", "-p", "3000"]
