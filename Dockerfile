# The gateway as an image: docs/image.md. Build the jars first (make build), or let `make image` do all of it.
ARG JRE=eclipse-temurin:25-jre

# The jar, taken apart by how often its parts change: what others wrote, and what we did.
FROM ${JRE} AS parts
COPY gateway/app/target/deprecation-gateway.jar /jar/
RUN java -Djarmode=tools -jar /jar/deprecation-gateway.jar extract --layers --destination /parts

# A run that shows the JVM what a start and a rewritten exchange need, and leaves it as a cache.
FROM ${JRE} AS trained
COPY --from=parts /parts/dependencies/ /app/
COPY --from=parts /parts/application/ /app/
COPY k8s/image/jvm.options k8s/image/train.sh /app/
COPY gateway/demo/target/deprecation-demo.jar /training/demo.jar
COPY deprecation-rules/*.yaml /training/rules/
RUN bash /app/train.sh

FROM ${JRE}
LABEL org.opencontainers.image.title="API Deprecation Gateway" \
      org.opencontainers.image.licenses="Apache-2.0"
# Below / a relative path is below a place to mount something: /deprecation-rules, /config, /data.
WORKDIR /
RUN mkdir /data && chown 10001:10001 /data
COPY --from=parts /parts/dependencies/ /app/
COPY --from=parts /parts/application/ /app/
COPY --from=trained /app/jvm.options /app/gateway.aot /app/
USER 10001:10001
VOLUME /data
EXPOSE 8080 8081 8082
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8082} && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/gateway.aot", "-jar", "/app/deprecation-gateway.jar"]
