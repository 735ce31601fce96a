# PostgreSQL with the programs that keep several of it in step, and with pgBouncer. Its context is this folder, which holds no secret.
FROM postgres:18-bookworm
RUN apt-get update \
  && apt-get install -y --no-install-recommends patroni python3-etcd pgbouncer \
  && rm -rf /var/lib/apt/lists/*
COPY patroni.yml make-database.sh pgbouncer.ini start.sh /etc/cungcau/
WORKDIR /etc/cungcau
USER postgres
ENTRYPOINT ["sh", "/etc/cungcau/start.sh"]
