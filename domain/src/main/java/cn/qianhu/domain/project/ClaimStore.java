package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.store.TypedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The enterprises that claim to count for the months of projects. Of each enterprise and month the
 * greatest report is at hand; the others have an entry each and are read only when the standing of
 * all changes, or when the greatest is withdrawn.
 */
final class ClaimStore {

  private final TypedStore<Claimant> claimants;
  private final TypedStore<byte[]> others;

  /**
   * @param others written as soon as they are put: none is held for a second use
   */
  ClaimStore(TypedStore<Claimant> claimants, TypedStore<byte[]> others) {
    this.claimants = claimants;
    this.others = others;
  }

  /** An enterprise that claims; one without claims where it makes none. */
  Claimant claimant(String projectCode, int month, String uscc) {
    Claimant known = claimants.get(key(projectCode, month, uscc));
    return known == null ? new Claimant(projectCode, month, uscc) : known;
  }

  /** The enterprises that claim a month of a project. */
  List<String> claimantsOf(String projectCode, int month) {
    String prefix = key(projectCode, month, "");
    return claimants.keys(prefix).stream().map(key -> key.substring(prefix.length())).toList();
  }

  /** Stores an enterprise, or removes it where it claims nothing any more. */
  void put(Claimant claimant) {
    if (claimant.hasNone()) {
      claimants.remove(key(claimant));
    } else {
      keep(claimant);
    }
  }

  /** Stores an enterprise, even where it claims nothing at the moment. */
  void keep(Claimant claimant) {
    claimants.put(key(claimant), claimant);
  }

  /** Adds a claim; false where the same report claims already. */
  boolean add(Claimant claimant, Claim claim) {
    if (claimant.isGreatest(claim) || isAmongOthers(claimant, claim)) {
      return false;
    }
    if (claimant.hasNone()) {
      claimant.greatest = claim;
    } else if (claimant.greatest != null && isGreater(claim, claimant.greatest)) {
      putAside(claimant, claimant.greatest);
      claimant.greatest = claim;
    } else {
      putAside(claimant, claim);
    }
    return true;
  }

  /** Removes the claim of a report, and returns it as it was made; null where there was none. */
  Claim remove(Claimant claimant, Claim claim) {
    if (claimant.isGreatest(claim)) {
      Claim removed = claimant.greatest;
      claimant.greatest = null;
      return removed;
    }
    String key = key(claimant, claim.key());
    byte[] found = claimant.others == 0 ? null : others.get(key);
    if (found == null) {
      return null;
    }
    others.remove(key);
    claimant.others--;
    return ProjectCodecs.CLAIM.decode(found);
  }

  private static boolean isGreater(Claim one, Claim other) {
    return Claim.ORDER.compare(one, other) > 0;
  }

  private boolean isAmongOthers(Claimant claimant, Claim claim) {
    return claimant.others > 0 && others.get(key(claimant, claim.key())) != null;
  }

  private void putAside(Claimant claimant, Claim claim) {
    others.put(key(claimant, claim.key()), ProjectCodecs.CLAIM.encode(claim));
    claimant.others++;
  }

  /** Finds the greatest claim again where it was withdrawn, once for all withdrawals. */
  void findGreatest(Claimant claimant) {
    if (claimant.greatest != null || claimant.others == 0) {
      return;
    }
    List<Claim> greatest = new ArrayList<>(1);
    eachOther(
        claimant,
        (key, claim) -> {
          if (greatest.isEmpty() || isGreater(claim, greatest.get(0))) {
            greatest.clear();
            greatest.add(claim);
          }
        });
    claimant.greatest = greatest.get(0);
    claimant.others--;
    others.remove(key(claimant, claimant.greatest.key()));
  }

  /** Visits all claims by their keys, however many; nothing is changed meanwhile. */
  void each(Claimant claimant, BiConsumer<String, Claim> visitor) {
    if (claimant.greatest != null) {
      visitor.accept(claimant.greatest.key(), claimant.greatest);
    }
    if (claimant.others > 0) {
      eachOther(claimant, visitor);
    }
  }

  private void eachOther(Claimant claimant, BiConsumer<String, Claim> visitor) {
    String prefix = key(claimant, "");
    others.visit(
        prefix,
        (key, bytes) -> {
          visitor.accept(key.substring(prefix.length()), ProjectCodecs.CLAIM.decode(bytes));
          return true;
        });
  }

  /**
   * The report that counts: the greatest of those whose enterprise the project names, unless it is
   * withdrawn (domain, Reports).
   */
  Optional<Claim> fact(String projectCode, int month, Plans plans) {
    return plans.enterprises().stream()
        .map(uscc -> claimant(projectCode, month, uscc).greatest)
        .filter(claim -> claim != null)
        .max(Claim.ORDER)
        .filter(winner -> !winner.head().withdrawn());
  }

  private static String key(Claimant claimant) {
    return key(claimant.projectCode, claimant.month, claimant.uscc);
  }

  private static String key(Claimant claimant, String claimKey) {
    return key(claimant) + "/" + claimKey;
  }

  private static String key(String projectCode, int month, String uscc) {
    return projectCode + "/" + Months.text(month) + "/" + uscc;
  }
}
