# Keycloak with the extension, as docker-compose.yml runs it.

FROM docker.io/library/eclipse-temurin:17-jdk AS extension
WORKDIR /source
COPY . .
RUN ./mvnw -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true -Dmdep.skip=true package

FROM quay.io/keycloak/keycloak:26.7.3 AS built
COPY --from=extension /source/target/taiwanjobs-keycloak.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true \
 && mkdir /opt/keycloak/secrets /opt/keycloak/database-secret
USER root
RUN mkdir -p /opt/taiwanjobs/native \
 && java -cp "/opt/keycloak/providers/taiwanjobs-keycloak.jar:/opt/keycloak/lib/lib/main/*" \
    tw.taiwanjobs.keycloak.password.argon2.UnpackCommand /opt/taiwanjobs/native

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=built /opt/keycloak/ /opt/keycloak/
COPY --from=extension /source/target/taiwanjobs-operator.jar /opt/taiwanjobs/
COPY --from=built /opt/taiwanjobs/native/ /opt/taiwanjobs/native/
COPY --chmod=755 docker/start.sh docker/make-secrets.sh docker/is-ready.sh /opt/taiwanjobs/
ENTRYPOINT ["/opt/taiwanjobs/start.sh"]
