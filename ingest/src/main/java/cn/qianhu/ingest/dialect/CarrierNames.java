package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.form.SharedColumns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of carriers: those in the table of the site, and their codes in the national forms,
 * with and without the zeros before them that a spreadsheet program takes away.
 */
final class CarrierNames {

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> several = new HashSet<>();

  private CarrierNames(Carriers carriers) {
    for (String code : carriers.codes()) {
      add(carriers.get(code).nameZh(), code);
      carriers
          .nationalCode(code)
          .ifPresent(
              national -> {
                add(national, code);
                add(national.replaceFirst("^0+(?=.)", ""), code);
              });
    }
    several.forEach(names::remove);
  }

  private static CodeChoice choice(Carriers carriers) {
    return new CodeChoice(
        carriers.codes().stream()
            .map(
                code ->
                    carriers.get(code).nameZh()
                        + carriers.nationalCode(code).map(national -> " " + national).orElse(""))
            .toList());
  }

  private void add(String spelling, String code) {
    String name = CellCharacters.compatible(spelling);
    String earlier = names.putIfAbsent(name, code);
    if (earlier != null && !earlier.equals(code)) {
      several.add(name);
    }
  }

  /**
   * The spellings of carriers.
   *
   * @param spellings besides; of carriers that the site does not have they mean nothing
   */
  static NameSpelling spelling(Carriers carriers, Map<String, String> spellings) {
    Map<String, String> names = new HashMap<>();
    spellings.forEach(
        (name, code) -> {
          if (carriers.contains(code)) {
            names.put(name, code);
          }
        });
    names.putAll(new CarrierNames(carriers).names);
    return new NameSpelling(
        SharedColumns.CARRIER.name(), Set.copyOf(carriers.codes()), names, false, choice(carriers));
  }
}
