# Qianhu in one image: the streams, the batch command, deployment. Built from what `mvn package` left
# in center/target; nothing is compiled or downloaded here.
#
#   mvn -B package -DskipTests
#   docker build -t qianhu:0.1.0 .
FROM eclipse-temurin:17-jre

# A user of its own, named so that libraries which ask for the name find one. The folder of state is
# created here so that a volume mounted on it belongs to that user.
RUN echo 'qianhu:x:10001:10001:Qianhu:/var/lib/qianhu:/bin/false' >> /etc/passwd \
 && echo 'qianhu:x:10001:' >> /etc/group \
 && mkdir -p /var/lib/qianhu/state \
 && chown -R 10001:10001 /var/lib/qianhu

COPY center/target/lib/ /opt/qianhu/lib/
COPY center/target/qianhu-center-*.jar /opt/qianhu/qianhu.jar

USER 10001:10001
ENV HOME=/var/lib/qianhu
WORKDIR /var/lib/qianhu

# Half of the container's memory is Java's heap; the stores of the streams live beside it.
# JDK_JAVA_OPTIONS=-Xmx... prevails.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", \
  "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", \
  "-cp", "/opt/qianhu/qianhu.jar:/opt/qianhu/lib/*", "cn.qianhu.center.command.Qianhu"]
CMD ["--help"]
