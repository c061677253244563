package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.TextBound;
import cn.qianhu.contract.text.Printable;
import cn.qianhu.contract.text.Skeleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds identifiers of one table that look alike and are not the same, and identifiers and names in
 * which something cannot be seen. They are told apart as written, so that a person who retypes one
 * makes another: a correction that never meets what it corrects. Each spelling is named once.
 *
 * <p>Remembers no more than {@link #MOST} spellings, some 25 megabytes; what comes after them is
 * compared with those.
 */
public final class Lookalikes {

  /** Spellings that are remembered. */
  public static final int MOST = 200_000;

  private static final int NONE = -1;

  private final Kind kind;
  private final int id;
  private final int name;
  private final int uscc;
  private final Map<Long, First> firsts = new HashMap<>();
  private final Set<Long> said = new HashSet<>();
  private String latest = "";
  private String latestUscc = "";

  /** The first spelling of a skeleton, and its row. */
  private record First(long spelling, long row) {}

  public Lookalikes(Kind kind) {
    this.kind = kind;
    this.id = first("report_id", "command_id", "meter_id");
    this.name = first("name");
    this.uscc = first("uscc");
  }

  private int first(String... columns) {
    for (String column : columns) {
      if (kind.columns().contains(column)) {
        return kind.position(column);
      }
    }
    return NONE;
  }

  /**
   * Adds the next row.
   *
   * @param number that people know the row by
   * @return what is to be said of it; mostly nothing
   */
  public List<Lookalike> see(long number, List<String> texts) {
    if (id != NONE) {
      return seeId(number, texts);
    }
    return name == NONE ? List.of() : unseen(name, texts.get(name));
  }

  private List<Lookalike> seeId(long number, List<String> texts) {
    String text = texts.get(id);
    String sender = uscc == NONE ? "" : texts.get(uscc);
    // Rows of one meter come by the thousand, one after the other.
    if ((text.equals(latest) && sender.equals(latestUscc)) || !TextBound.NAME.holds(text)) {
      return List.of();
    }
    latest = text;
    latestUscc = sender;
    long spelling = hash(sender, text);
    long skeleton = hash(sender, Skeleton.of(text));
    First first = firsts.get(skeleton);
    if (first == null) {
      if (firsts.size() < MOST) {
        firsts.put(skeleton, new First(spelling, number));
      }
      return isNew(spelling, text) ? unseen(id, text) : List.of();
    }
    if (first.spelling() == spelling || said.size() >= MOST || !said.add(spelling)) {
      return List.of();
    }
    List<Lookalike> found = new ArrayList<>(unseen(id, text));
    found.add(new Lookalike(kind.columns().get(id), Printable.of(text), first.row()));
    return found;
  }

  /** Beyond the bound a spelling may be named again. */
  private boolean isNew(long spelling, String text) {
    return Printable.of(text).equals(text) || said.size() >= MOST || said.add(spelling);
  }

  private List<Lookalike> unseen(int column, String text) {
    String shown = Printable.of(text);
    return shown.equals(text) || !TextBound.NAME.holds(text)
        ? List.of()
        : List.of(new Lookalike(kind.columns().get(column), shown, 0));
  }

  private static long hash(String sender, String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < sender.length(); i++) {
      hash = (hash ^ sender.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ 0xFFFF) * 0x100000001b3L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
