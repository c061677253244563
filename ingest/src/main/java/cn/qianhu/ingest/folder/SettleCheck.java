package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.FileStamp;
import cn.qianhu.ingest.file.ReportFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Separates complete files from those that are still being written: a file is whole when its size
 * and time of modification have stayed the same for a while. A time in the past proves nothing: a
 * copy may set it before the content is there.
 */
final class SettleCheck {
  private final long nanos;
  private Map<String, Observation> seen = Map.of();

  /**
   * @param settle how long a file must stay the same; with zero every file is whole at once
   */
  SettleCheck(Duration settle) {
    this.nanos = settle.toNanos();
  }

  /**
   * The result of a look into the folder.
   *
   * @param whole files to be taken, in the order of the folder
   * @param waiting files that are still being written, or that must not overtake one which is
   */
  record Look(List<ArrivedFile> whole, List<ReportFile> waiting) {}

  /**
   * Looks at the files of a folder, in their order.
   *
   * @param now nanoseconds of a clock that only goes forward
   */
  Look look(List<ReportFile> files, long now) {
    Map<String, Observation> before = seen;
    seen = new HashMap<>();
    List<ArrivedFile> whole = new ArrayList<>();
    List<ReportFile> waiting = new ArrayList<>();
    Set<Kind> held = new TreeSet<>();
    for (ReportFile file : files) {
      FileStamp stamp = FileStamp.of(file.path()).orElse(null);
      if (stamp == null) {
        continue;
      }
      long since = note(before.get(file.name()), file.name(), stamp, now);
      if (now - since >= nanos && !held.contains(file.kind())) {
        whole.add(new ArrivedFile(file, stamp));
      } else {
        waiting.add(file);
        hold(file.kind(), held);
      }
    }
    return new Look(whole, waiting);
  }

  private long note(Observation before, String name, FileStamp stamp, long now) {
    long since = before != null && before.stamp().equals(stamp) ? before.since() : now;
    seen.put(name, new Observation(stamp, since));
    return since;
  }

  private static void hold(Kind kind, Set<Kind> held) {
    if (ArrivedFile.isOrdered(kind)) {
      held.add(kind);
    }
  }

  private record Observation(FileStamp stamp, long since) {}
}
