package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.SenderReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks once more at the rows of a table that may lay claim to one place, and finds those that do.
 * It is given all rows in their order. No more than {@link #MOST} are compared; the rest is
 * counted.
 */
public final class RivalSearch {

  /** Rows that are compared: with their texts some 70 megabytes. */
  public static final int MOST = 50_000;

  private final FieldReview review;
  private final Kind kind;
  private final PlaceHashes hashes;
  private final int most;
  private final Map<String, List<Rival>> byPlace = new HashMap<>();
  private int compared;
  private long uncomparedRows;
  private int ordinal;

  /**
   * @param review judges rows: those that it refuses contend for nothing
   * @param hashes that have seen all rows
   */
  public RivalSearch(FieldReview review, Kind kind, PlaceHashes hashes) {
    this(review, kind, hashes, MOST);
  }

  RivalSearch(FieldReview review, Kind kind, PlaceHashes hashes, int most) {
    this.review = review;
    this.kind = kind;
    this.hashes = hashes;
    this.most = most;
  }

  /**
   * A row that has a claim.
   *
   * @param ordinal of the row among those of its table, from 0
   * @param number that people know the row by
   */
  record Rival(int ordinal, long number, RowClaim claim) {}

  /** Adds the next row. */
  public void see(long number, List<String> texts) {
    int at = ordinal++;
    if (!hashes.mayBeRepeated(texts)) {
      return;
    }
    if (compared == most) {
      uncomparedRows++;
      return;
    }
    compared++;
    RowClaim claim = RowClaim.of(review.check(SenderReport.of(kind, texts, "")), texts);
    if (claim != null) {
      byPlace
          .computeIfAbsent(claim.place(), place -> new ArrayList<>(2))
          .add(new Rival(at, number, claim));
    }
  }

  /** The rivals among all rows that were added. */
  public Rivals rivals() {
    Map<Integer, Rivalry> found = new HashMap<>();
    for (List<Rival> rivals : byPlace.values()) {
      if (rivals.size() > 1) {
        decide(rivals, found);
      }
    }
    return new Rivals(found, uncomparedRows);
  }

  private void decide(List<Rival> rivals, Map<Integer, Rivalry> found) {
    Rival winner = rivals.get(0);
    for (Rival rival : rivals.subList(1, rivals.size())) {
      if (rival.claim().prevailsOver(winner.claim())) {
        winner = rival;
      }
    }
    int won = winner.ordinal();
    List<Rival> losers = rivals.stream().filter(rival -> rival.ordinal() != won).toList();
    for (Rival loser : losers) {
      found.put(loser.ordinal(), Rivalry.ofLoser(kind, loser, winner));
    }
    found.put(won, Rivalry.ofWinner(kind, winner, losers));
  }
}
