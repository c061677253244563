package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.domain.cell.Leaf;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The respondents whose amounts are added up in the cells of a month, for one group of measures.
 * Amounts are whole numbers, so that nothing is rounded; sums that a long cannot hold throw {@link
 * ArithmeticException}, and callers then publish nothing.
 */
final class Contributors {

  private final RespondentGroup group;
  private final List<RespondentAmounts> all;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] enterprises;

  Contributors(RespondentGroup group, List<RespondentAmounts> all) {
    this.group = group;
    this.all = List.copyOf(all);
    this.enterprises = new int[all.size()];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.put(all.get(i).unit(), i);
      enterprises[i] = numbers.computeIfAbsent(all.get(i).enterprise(), each -> numbers.size());
    }
  }

  int size() {
    return all.size();
  }

  List<RespondentAmounts> all() {
    return all;
  }

  Leaf leaf(int place) {
    return all.get(place).leaf();
  }

  /** A number that contributions of one enterprise share. */
  int enterprise(int place) {
    return enterprises[place];
  }

  /** The amounts of a measure, by place. */
  long[] amounts(MeasureSpec measure) {
    int column = group.measures().indexOf(measure);
    return all.stream().mapToLong(each -> each.amount(column)).toArray();
  }

  /** The places of the respondents in a cell. */
  BitSet in(CellSeries cell) {
    BitSet members = new BitSet(all.size());
    for (int i = 0; i < all.size(); i++) {
      if (LeafGroups.in(cell, leaf(i))) {
        members.set(i);
      }
    }
    return members;
  }

  /** The codes of the respondents at some places, as a set that can be compared. */
  List<String> units(BitSet places) {
    return places.stream().mapToObj(place -> all.get(place).unit()).sorted().toList();
  }

  /** Those of some places whose respondents also contribute to others. */
  BitSet alsoIn(Contributors others, BitSet places) {
    BitSet found = new BitSet();
    places.stream().filter(i -> others.places.containsKey(all.get(i).unit())).forEach(found::set);
    return found;
  }

  /** The places among others of the respondents at some places here. */
  BitSet placesIn(Contributors others, BitSet places) {
    BitSet found = new BitSet();
    places.stream()
        .mapToObj(i -> others.places.get(all.get(i).unit()))
        .filter(place -> place != null)
        .forEach(found::set);
    return found;
  }
}
