package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files that an adapter has published so far, each with its latest delivery. */
public final class PublishedFiles {
  private final Map<String, PublishedFile> byFile = new HashMap<>();

  /**
   * The file that brought a content, by content and kind; entries that were overwritten are looked
   * up again.
   */
  private final Map<String, String> byContent = new HashMap<>();

  /**
   * The part of a delivery that has been published.
   *
   * @param rows from the first on
   * @param complete whether these are all
   * @param dialect in which they were read; empty where that is not known
   * @param at when that was
   */
  record PublishedFile(
      FileDelivery delivery, long rows, boolean complete, String dialect, Instant at) {

    /** Whether the rows that were published are those that are read now, one by one. */
    boolean isReadAs(Dialect now) {
      return dialect.isEmpty() || dialect.equals(now.name());
    }
  }

  /** What the adapter does about a delivery. */
  sealed interface Plan {}

  /**
   * Publish it.
   *
   * @param from rows that have been published already
   * @param anew rows that were published as another dialect reads the file, and are published once
   *     more: which of the rows they are nobody knows
   */
  record Publish(long from, long anew) implements Plan {
    Publish(long from) {
      this(from, 0);
    }

    /** The note on rows that are published once more; empty where none are. */
    Bilingual words() {
      return anew == 0
          ? Bilingual.NONE
          : Bilingual.of(
              "此前以另一种读法发送了 " + anew + " 行后中断，本次从头发送：内容相同的行不会重复计入，命令按编号只执行一次",
              anew
                  + " rows were sent as another dialect reads the file, before it was interrupted; it"
                  + " is sent from its first row on: what says the same counts once, and a command is"
                  + " carried out once by its id");
    }
  }

  /**
   * Publishes nothing: the content was published before.
   *
   * @param file name of the file that brought it
   * @param at when
   */
  record Skip(String file, Instant at) implements Plan {}

  void put(String file, PublishedFile entry) {
    byFile.put(file, entry);
    if (entry.complete()) {
      byContent.put(contentKey(file, entry.delivery()), file);
    }
  }

  /**
   * The plan for a delivery. Where order decides, only the very same delivery needs no publishing:
   * a directory file that is saved again is meant to apply once more, after what came in between.
   */
  Plan plan(ReportFile file, FileDelivery delivery) {
    return same(file, delivery).or(() -> earlier(file, delivery)).orElse(new Publish(0));
  }

  /** The plan for a delivery where two files of one content are two files, whatever their kind. */
  Plan planOfDelivery(ReportFile file, FileDelivery delivery) {
    return same(file, delivery).orElse(new Publish(0));
  }

  private Optional<Plan> same(ReportFile file, FileDelivery delivery) {
    return Optional.ofNullable(byFile.get(file.name()))
        .filter(entry -> entry.delivery().equals(delivery))
        .map(
            entry -> {
              if (entry.complete()) {
                return new Skip(file.name(), entry.at());
              }
              return entry.isReadAs(file.dialect().dialect())
                  ? new Publish(entry.rows())
                  : new Publish(0, entry.rows());
            });
  }

  private Optional<Plan> earlier(ReportFile file, FileDelivery delivery) {
    if (ArrivedFile.isOrdered(file.kind())) {
      return Optional.empty();
    }
    String bringer = byContent.get(contentKey(file.name(), delivery));
    return Optional.ofNullable(bringer)
        .map(byFile::get)
        .filter(PublishedFile::complete)
        .filter(entry -> entry.delivery().content().equals(delivery.content()))
        .map(entry -> new Skip(bringer, entry.at()));
  }

  /** The key of a content: the same bytes read as another kind are other reports. */
  private static String contentKey(String file, FileDelivery delivery) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String kind = ReportFiles.kindOf(name).map(Kind::fileName).orElse(ReportFiles.firstWord(name));
    return kind + " " + delivery.content();
  }
}
