package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.rival.RivalSearch.Rival;
import java.util.List;

/**
 * The rivals of a row, and how the row fares against them.
 *
 * @param row number of the row itself
 * @param end how it ends for it
 * @param others numbers of the rows that it prevails over, or of the one that prevails over it
 * @param advantage of the row that prevails; null where both say the same
 */
public record Rivalry(Kind kind, long row, End end, List<Long> others, Advantage advantage) {

  /** The outcome for a row. */
  enum End {
    /** The row counts, and others do not. */
    WON,
    /** Another row counts. */
    LOST,
    /** Another row has the same content, and one of the two counts. */
    SAME
  }

  static Rivalry ofLoser(Kind kind, Rival loser, Rival winner) {
    List<Long> other = List.of(winner.number());
    return loser.claim().repeats(winner.claim())
        ? new Rivalry(kind, loser.number(), End.SAME, other, null)
        : new Rivalry(kind, loser.number(), End.LOST, other, winner.claim().over(loser.claim()));
  }

  /** The rivalry of a winner; the closest loser decides by what the winner wins. */
  static Rivalry ofWinner(Kind kind, Rival winner, List<Rival> losers) {
    List<Rival> others =
        losers.stream().filter(loser -> !loser.claim().repeats(winner.claim())).toList();
    if (others.isEmpty()) {
      return new Rivalry(
          kind, winner.number(), End.SAME, losers.stream().map(Rival::number).toList(), null);
    }
    Rival closest = others.get(0);
    for (Rival other : others) {
      if (other.claim().prevailsOver(closest.claim())) {
        closest = other;
      }
    }
    return new Rivalry(
        kind,
        winner.number(),
        End.WON,
        others.stream().map(Rival::number).toList(),
        winner.claim().over(closest.claim()));
  }

  /** Whether another row with other content counts in place of this one. */
  public boolean isLost() {
    return end == End.LOST;
  }

  /** The warning for the owner of the file. */
  public Bilingual words(RowLabel label) {
    return Bilingual.of(zh(label), en(label));
  }

  private String zh(RowLabel label) {
    String them = label.zh(others);
    return switch (end) {
      case SAME -> "与" + them + "内容相同，只计一次";
      case LOST ->
          "与"
              + them
              + kind.claimed().zh()
              + "，以"
              + them
              + "为准（"
              + advantage.zh
              + "），"
              + label.self()
              + "不计入"
              + adviceZh();
      case WON ->
          "与"
              + them
              + kind.claimed().zh()
              + "，以"
              + label.self()
              + "为准（"
              + advantage.zh
              + "），"
              + them
              + "不计入"
              + adviceZh();
    };
  }

  private String en(RowLabel label) {
    String them = label.en(others);
    return switch (end) {
      case SAME -> "says the same as " + them + ", and counts once";
      case LOST ->
          "contends with "
              + them
              + " ("
              + kind.claimed().en()
              + "), which prevails: "
              + advantage.en
              + "; "
              + label.selfEn()
              + " does not count"
              + adviceEn();
      case WON ->
          "contends with "
              + them
              + " ("
              + kind.claimed().en()
              + "); "
              + label.selfEn()
              + " prevails: "
              + advantage.en
              + "; "
              + them
              + (others.size() == 1 ? " does" : " do")
              + " not count"
              + adviceEn();
    };
  }

  private String adviceZh() {
    return kind.isMonthly() ? "；若都应计入请合并为一条，若为更正请提高报送次数" : "";
  }

  private String adviceEn() {
    return kind.isMonthly()
        ? " (merge them where all are due; give a correction a greater revision)"
        : "";
  }
}
