package cn.qianhu.command.batch;

import cn.qianhu.client.Cluster;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.IgnorePatterns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The request for a batch run.
 *
 * @param site whose report files they are
 * @param input folder of report files
 * @param ignore files of it that may be left aside
 * @param dialect in which they are read
 * @param output folder for the tables
 * @param from monitoring start
 * @param asOf business date
 * @param external cluster to use, or null for an embedded one that is thrown away
 * @param namespace prefix of all topics
 * @param partitions of each topic, where it is created
 * @param threads stream threads
 * @param properties Kafka properties, passed through unchanged
 */
public record BatchRequest(
    Site site,
    Path input,
    IgnorePatterns ignore,
    FileDialect dialect,
    Path output,
    YearMonth from,
    LocalDate asOf,
    Cluster external,
    String namespace,
    int partitions,
    int threads,
    Map<String, String> properties) {

  /** A run in which every file of the folder is to be read, strictly. */
  public BatchRequest(
      Site site,
      Path input,
      Path output,
      YearMonth from,
      LocalDate asOf,
      Cluster external,
      String namespace,
      int partitions,
      int threads,
      Map<String, String> properties) {
    this(
        site,
        input,
        IgnorePatterns.NONE,
        FileDialect.STRICT,
        output,
        from,
        asOf,
        external,
        namespace,
        partitions,
        threads,
        properties);
  }
}
