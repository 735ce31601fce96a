# The page and the gateway in front of the API. Build from the project's root: docker build -f docker/web.Dockerfile .
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nx.json tsconfig.base.json ./
COPY api api
COPY db db
COPY web web
RUN npx nx run web:build

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY docker/gateway.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist/web /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
