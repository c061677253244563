package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The entries of one enterprise in the directory (domain, Who is monitored). */
public final class Directory {

  /** An entry and where it was read. */
  public record SourcedEntry(EnterpriseFields fields, RawSource source) {}

  final String uscc;
  final TreeMap<Integer, SourcedEntry> entries = new TreeMap<>();

  /** The number of records in the docket. */
  int listed;

  /**
   * Parked records that an earlier release wrote with the entries: they move to a store of their
   * own.
   */
  final List<ParkedRecord> embedded = new ArrayList<>();

  /** The standing of the code at the last settlement: under it the held were shown. */
  AdmissionStatus shown = AdmissionStatus.UNSEEN;

  /** The steps that have left this stage. */
  LeafDeltas published = new LeafDeltas();

  /** Whether the entries are published as refused, and the code as exempt. */
  boolean refusalPublished;

  boolean exemptionPublished;

  public Directory(String uscc) {
    this.uscc = uscc;
  }

  /** The list that parked records of the directory are in. */
  String subject() {
    return uscc + "/directory";
  }

  /** Adds an entry that no field rule refuses; a later one of the same month replaces it. */
  public void enter(EnterpriseFields fields, RawSource source) {
    entries.put(Months.index(fields.validFrom()), new SourcedEntry(fields, source));
  }

  /**
   * Whether the code's check character holds, or some entry, whatever its dates, exempts the code.
   */
  public boolean isAdmitted() {
    return Uscc.checkCharacterHolds(uscc) || isExempt();
  }

  boolean isExempt() {
    return entries.values().stream().anyMatch(entry -> entry.fields.codeExempt());
  }

  /** The entries that stand, by the index of the month from which they are valid. */
  public NavigableMap<Integer, SourcedEntry> entries() {
    return Collections.unmodifiableNavigableMap(entries);
  }

  /** The entry in force for a month (by index), or null. */
  public EnterpriseFields inForce(int month) {
    Map.Entry<Integer, SourcedEntry> latest = entries.floorEntry(month);
    if (latest == null || !isAdmitted()) {
      return null;
    }
    EnterpriseFields fields = latest.getValue().fields;
    boolean closed = fields.closedFrom() != null && Months.index(fields.closedFrom()) <= month;
    return closed ? null : fields;
  }

  AdmissionStatus standing(int month) {
    if (!isAdmitted()) {
      return AdmissionStatus.BAD_IDENTIFIER;
    }
    return inForce(month) == null ? AdmissionStatus.UNKNOWN_ENTERPRISE : AdmissionStatus.COUNTS;
  }

  /** The leaf that a report of a month falls into, or null where no entry is in force. */
  Leaf leaf(int month) {
    EnterpriseFields fields = inForce(month);
    return fields == null
        ? null
        : new Leaf(fields.county(), fields.division(), fields.scopes(), month);
  }

  /**
   * The enterprise is one more in a leaf with the month in which it comes into force there, and one
   * less with the month in which it leaves; and so it is among those that came or left.
   */
  LeafDeltas steps() {
    LeafDeltas steps = new LeafDeltas();
    List<DirectoryPeriod> presences = presences();
    for (DirectoryPeriod directoryPeriod : presences) {
      steps.add(directoryPeriod.leaf(), new Sums().add(Slot.EXPECTED_STEP, 1));
      if (directoryPeriod.until() != null) {
        steps.subtract(
            directoryPeriod.leaf().at(directoryPeriod.until()),
            new Sums().add(Slot.EXPECTED_STEP, 1));
      }
    }
    new ScaleMoves(presences).addTo(steps);
    return steps;
  }

  /** The entries that are in force, each with its months. */
  List<DirectoryPeriod> presences() {
    List<DirectoryPeriod> presences = new ArrayList<>();
    if (!isAdmitted()) {
      return presences;
    }
    entries.forEach(
        (from, entry) -> {
          EnterpriseFields fields = entry.fields;
          Integer until = end(from, fields);
          if (until == null || until > from) {
            Leaf leaf = new Leaf(fields.county(), fields.division(), fields.scopes(), from);
            presences.add(new DirectoryPeriod(uscc, leaf, until, entry.source));
          }
        });
    return presences;
  }

  /** First month that an entry no longer stands for: the next entry's, or the closing. */
  private Integer end(int from, EnterpriseFields fields) {
    Integer next = entries.higherKey(from);
    Integer closed = fields.closedFrom() == null ? null : Months.index(fields.closedFrom());
    if (next == null || closed == null) {
      return next == null ? closed : next;
    }
    return Math.min(next, closed);
  }
}
