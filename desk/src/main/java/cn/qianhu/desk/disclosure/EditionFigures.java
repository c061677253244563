package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.figure.PanelFamily;
import cn.qianhu.domain.figure.PanelSlots;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.Measure;
import cn.qianhu.streams.message.ResultMessages;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of the public cells, computed by the streams' own formulas from the editions. */
final class EditionFigures {

  private static final RespondentGroup OUTPUT = RespondentGroup.of(OutputMeasures.GROSS_OUTPUT);
  private static final RespondentGroup ENERGY = RespondentGroup.of(EnergyMeasures.COMPREHENSIVE);

  /** The slots of groups with pairs. */
  private static final Map<RespondentGroup, PanelFamily> FAMILIES =
      RespondentGroup.all().stream()
          .filter(RespondentGroup::isPaired)
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), group -> PanelFamily.of(group.form())));

  private final CellStore cells = new CellStore(new InMemoryStore<>(), new InMemoryStore<>());
  private final Map<CellKey, List<Measure>> rows = new HashMap<>();
  private final SeriesReader reader;

  /**
   * @param months by index
   */
  EditionFigures(Map<Integer, MonthTables> months, SiteNumbers numbers) {
    months.forEach((month, tables) -> add(month, tables, months.get(month - MonthCache.YEAR)));
    reader = new SeriesReader(cells, Industries.standard(), numbers);
  }

  private void add(int month, MonthTables tables, MonthTables before) {
    for (RespondentGroup group : RespondentGroup.all()) {
      Map<String, RespondentAmounts> earlier = before == null ? Map.of() : byUnit(before, group);
      Map<String, RespondentAmounts> energy = byUnit(tables, ENERGY);
      Map<String, RespondentAmounts> energyBefore =
          before == null ? Map.of() : byUnit(before, ENERGY);
      List<RespondentAmounts> all = tables.contributors().get(group).all();
      List<Sums> sums =
          all.stream()
              .map(
                  each -> {
                    RespondentAmounts pair = earlier.get(each.unit());
                    Sums of = sums(group, each, pair);
                    if (group.equals(OUTPUT)) {
                      addBoth(of, each, energy, pair, energyBefore);
                    }
                    return of;
                  })
              .toList();
      tables
          .members(group)
          .forEach(
              (cell, members) -> {
                if (!members.isEmpty()) {
                  cells.add(cell, month, sum(members, sums));
                }
              });
    }
  }

  private static Map<String, RespondentAmounts> byUnit(MonthTables tables, RespondentGroup group) {
    Map<String, RespondentAmounts> byUnit = new HashMap<>();
    tables.contributors().get(group).all().forEach(each -> byUnit.put(each.unit(), each));
    return byUnit;
  }

  private static Sums sum(BitSet members, List<Sums> sums) {
    Sums sum = new Sums();
    members.stream().forEach(place -> sum.plus(sums.get(place)));
    return sum;
  }

  /**
   * @param pair what it had in the same month of the year before; null where nothing counted
   */
  private static Sums sums(RespondentGroup group, RespondentAmounts of, RespondentAmounts pair) {
    return group.isPaired() ? panel(group, of, pair) : total(group, of);
  }

  private static Sums panel(RespondentGroup group, RespondentAmounts of, RespondentAmounts pair) {
    PanelFamily family = FAMILIES.get(group);
    Sums sums = new Sums().add(family.reported(), 1).add(family.paired(), pair == null ? 0 : 1);
    for (int i = 0; i < group.measures().size(); i++) {
      if (!group.measures().get(i).isPanel()) {
        continue;
      }
      PanelSlots slots = family.measure(group.measures().get(i).code());
      sums.add(slots.value(), of.amount(i));
      if (pair != null) {
        sums.add(slots.current(), of.amount(i)).add(slots.prior(), pair.amount(i));
      }
    }
    return sums;
  }

  /** The sums of a respondent in a form without pairs, as only that of investment is. */
  private static Sums total(RespondentGroup group, RespondentAmounts of) {
    Sums sums = new Sums().add(Slot.INVESTED, 1);
    for (int i = 0; i < group.measures().size(); i++) {
      String slot = group.measures().get(i).code().toUpperCase(Locale.ROOT);
      sums.add(Slot.valueOf(slot), of.amount(i));
    }
    return sums;
  }

  private static void addBoth(
      Sums sums,
      RespondentAmounts output,
      Map<String, RespondentAmounts> energy,
      RespondentAmounts outputBefore,
      Map<String, RespondentAmounts> energyBefore) {
    RespondentAmounts of = energy.get(output.unit());
    RespondentAmounts before = energyBefore.get(output.unit());
    if (of == null) {
      return;
    }
    sums.add(Slot.BOTH, 1)
        .add(Slot.BOTH_ASSESSED, assessed(of))
        .add(Slot.BOTH_OUTPUT, output.amounts().get(0));
    if (outputBefore != null && before != null) {
      sums.add(Slot.BOTH_PAIRED, 1)
          .add(Slot.BOTH_ASSESSED_CURRENT, assessed(of))
          .add(Slot.BOTH_OUTPUT_CURRENT, output.amounts().get(0))
          .add(Slot.BOTH_ASSESSED_PRIOR, assessed(before))
          .add(Slot.BOTH_OUTPUT_PRIOR, outputBefore.amounts().get(0));
    }
  }

  private static long assessed(RespondentAmounts energy) {
    return energy.amounts().get(0) - energy.amounts().get(1);
  }

  /** A measure of a cell; empty where nobody contributes to it. */
  synchronized Optional<Measure> row(CellKey cell, String measure) {
    return rows.computeIfAbsent(cell, this::rows).stream()
        .filter(row -> row.getMeasure().equals(measure))
        .findFirst();
  }

  private List<Measure> rows(CellKey cell) {
    CellSeries series = cell.series();
    String province = Regions.provinceOf(series.region());
    // A city is compared with its province, and that with nothing.
    CellSeries whole = series.region().equals(province) ? null : series.ofProvince();
    return reader.figures(series, cell.month(), whole).rows().stream()
        .map(ResultMessages::measure)
        .toList();
  }
}
