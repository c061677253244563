package cn.qianhu.trial.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qianhu bench files}: files read in the office dialect beside strict ones, without Kafka.
 */
@Command(
    name = "files",
    description = {
      "度量：读取办公软件写出的文件，与读取严格格式的同样内容比较，不经 Kafka。",
      "Measures how office files are read, beside the same content in the strict form, without Kafka."
    })
final class FilesBenchCommand implements Callable<Integer> {

  /** Dialects that are read besides the strict file. */
  enum SampleDialect {
    STRICT,
    OFFICE,
    WORKBOOK
  }

  @Mixin private BenchOptions options;

  @Option(
      names = "--rows",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "每个文件的行数 / rows of each file (default: ${DEFAULT-VALUE})")
  private int rows;

  @Option(
      names = "--dialect",
      split = ",",
      defaultValue = "STRICT,OFFICE,WORKBOOK",
      paramLabel = "DIALECT",
      description =
          "读取方式，STRICT 总是包括在内 / what is read, STRICT always: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE})")
  private Set<SampleDialect> dialects = new LinkedHashSet<>();

  @Override
  public Integer call() throws InterruptedException {
    Path folder = folder();
    try {
      List<TableReading> contenders = contenders(new SampleTables(folder, rows));
      Rounds rounds = new Rounds(List.copyOf(contenders), options::printProgress);
      BenchFixture fixture = BenchFixture.withoutCluster(folder, rows);
      for (int round = -options.warmUp(); round < options.rounds(); round++) {
        if (round < 0) {
          rounds.warmUp(fixture);
        } else {
          rounds.count(fixture);
        }
      }
      List<BenchFigure> figures = contenders.stream().map(one -> one.alive(rows)).toList();
      List<BenchSetting> settings =
          BenchSettings.ofJvm(options)
              .with("行数", "rows of each file", "%,d".formatted(rows))
              .list();
      options.print(
          BenchReport.of("files", settings, List.copyOf(contenders), rounds.standings())
              .with(figures));
    } finally {
      BenchSite.delete(folder);
    }
    return 0;
  }

  private List<TableReading> contenders(SampleTables tables) {
    List<TableReading> contenders = new ArrayList<>();
    TableReading strict =
        new TableReading("strict", "a strict file, read strictly", true, tables.strict());
    contenders.add(strict);
    if (dialects.contains(SampleDialect.OFFICE)) {
      contenders.add(
          new TableReading(
              "strict, as office",
              "the same file in the office dialect, where nothing needs to be converted",
              false,
              SampleTables.inOffice(strict.file())));
      contenders.add(
          new TableReading(
              "office",
              "GB18030, Chinese headings, months as 2021年1月, grouped amounts in 千元",
              false,
              tables.office()));
    }
    if (dialects.contains(SampleDialect.WORKBOOK)) {
      contenders.add(
          new TableReading(
              "workbook",
              "a workbook with the same headings, amounts as number cells in 千元",
              false,
              tables.workbook()));
    }
    return contenders;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("qianhu-bench-files");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder can be made.", e);
    }
  }
}
