# syntax=docker/dockerfile:1
# Orepath as an image: docker build -t orepath . (docs/operations.md tells how it is run)
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# what is needed at run time and nothing else; of the fonts the two weights that reports use
RUN npm prune --omit=dev --no-audit --no-fund \
  && find node_modules/@expo-google-fonts -name '*.ttf' ! -path '*/400Regular/*' ! -path '*/700Bold/*' -delete \
  && mkdir /data

FROM node:24-slim
LABEL org.opencontainers.image.title="Orepath" \
  org.opencontainers.image.description="Supply-chain risk on a traced graph" \
  org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 OREPATH_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/THIRD-PARTY-NOTICES ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
COPY --from=build /app/seed seed
COPY --from=build --chown=1000:1000 /data /data
# the user `node` of the image, by number: a cluster can then see that it is not root
USER 1000:1000
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/ready').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "bin/orepath.js"]
CMD ["serve"]
