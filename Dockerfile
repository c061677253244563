# Qianhu in one image: every command that works on a cluster. What starts one of its own (up, demo, batch without
# --bootstrap, whatever takes --data) needs a checkout and says so. Built from what `mvn package` left in
# command/target; nothing is compiled or downloaded here.
#
#   mvn -B package -DskipTests
#   docker build -t qianhu .
#
# The same jars give the same files, to the owner and the second, on any machine and at any time.
# The base by its whole version: what is built again next year is built on the same. A site names it by digest.
#
#   docker build --build-arg JAVA_IMAGE=eclipse-temurin@sha256:... -t qianhu .
ARG JAVA_IMAGE=eclipse-temurin:17.0.19_10-jre-noble
FROM ${JAVA_IMAGE} AS content

COPY command/target/lib/ /content/opt/qianhu/lib/
COPY command/target/qianhu-command.jar /content/opt/qianhu/qianhu.jar
# The bill of materials (CycloneDX), for checks of the image.
COPY command/target/sbom.cdx.json /content/opt/qianhu/

# A user of its own, named so that libraries which ask for the name find one. The folders of state and
# of reports are made here so that a volume mounted on one belongs to that user. The time is project.build.outputTimestamp.
RUN mkdir -p /content/etc /content/var/lib/qianhu/state /content/reports \
 && (cat /etc/passwd && echo 'qianhu:x:10001:10001:Qianhu:/var/lib/qianhu:/bin/false') > /content/etc/passwd \
 && (cat /etc/group && echo 'qianhu:x:10001:') > /content/etc/group \
 && chmod -R u=rwX,go=rX /content \
 && chown -R 10001:10001 /content/var/lib/qianhu \
 && find /content -exec touch --date=2026-01-01T00:00:00Z {} +

FROM ${JAVA_IMAGE}

COPY --from=content /content/etc/ /etc/
COPY --from=content --chown=10001:10001 /content/var/lib/qianhu/ /var/lib/qianhu/
COPY --from=content --chown=10001:10001 /content/reports/ /reports/
COPY --from=content /content/opt/qianhu/lib/ /opt/qianhu/lib/
COPY --from=content /content/opt/qianhu/qianhu.jar /content/opt/qianhu/sbom.cdx.json /opt/qianhu/

USER 10001:10001
ENV HOME=/var/lib/qianhu
WORKDIR /var/lib/qianhu

# Half of the container's memory is Java's heap; the stores of the streams lie outside it.
# JDK_JAVA_OPTIONS=-Xmx... prevails.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", \
  "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", \
  "-cp", "/opt/qianhu/qianhu.jar:/opt/qianhu/lib/*", "cn.qianhu.command.Qianhu"]
CMD ["--help"]
