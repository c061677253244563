package cn.qianhu.trial.soak;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.status.Status;
import cn.qianhu.command.status.StatusReader;
import cn.qianhu.contract.code.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The check at the end: nothing left to read, nothing unsound, and the tables equal to those that a
 * replay of the raw topics gives.
 *
 * @param lag records still to be read
 * @param unsound what must always hold and does not
 * @param refused records that do not count
 * @param rows of all tables
 * @param different tables that a replay gives otherwise
 */
record FinalCheck(long lag, List<String> unsound, long refused, long rows, List<String> different) {

  /**
   * Checks, when everything has been taken in.
   *
   * @param folder for the tables, live and replayed
   */
  static FinalCheck of(Clients clients, Admin admin, int partitions, Path folder) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      Status status =
          new StatusReader(admin, reader, clients.schemas(), "", Site.shipped()).read(partitions);
      Path live = folder.resolve("live");
      Map<String, Long> rows =
          new ResultFiles(new TopicTable(reader, clients.schemas(), ""), live).write();
      ReplayOutcome replayOutcome =
          new Replay(
                  KafkaRawLog.untilNow(reader, ""),
                  clients.schemas(),
                  RuleTables.shipped(),
                  BatchListener.silent())
              .run();
      List<String> unsound = new ArrayList<>(status.unsound());
      replayOutcome.soundness().breaches().forEach(breach -> unsound.add(breach.toString()));
      Path again = folder.resolve("replayed");
      new ResultFiles(replayOutcome.results(), again).write();
      return new FinalCheck(
          status.lagOfAll(),
          List.copyOf(unsound),
          status.refused().values().stream().mapToLong(Long::longValue).sum(),
          rows.values().stream().mapToLong(Long::longValue).sum(),
          rows.keySet().stream().filter(table -> differ(live, again, table)).toList());
    }
  }

  private static boolean differ(Path live, Path again, String table) {
    try {
      return Files.mismatch(live.resolve(table), again.resolve(table)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all checks succeeded. */
  boolean isRight() {
    return unsound.isEmpty() && different.isEmpty() && refused == 0;
  }
}
