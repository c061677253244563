package cn.qianhu.domain.quota;

import java.util.Set;

/**
 * Code tables for tests: the cities of Shandong, every county number under them but {@code 99}, and
 * the divisions.
 */
final class ShandongCodes implements LedgerCodes {

  private static final Set<String> CITIES =
      Set.of(
          "370100", "370200", "370300", "370400", "370500", "370600", "370700", "370800", "370900",
          "371000", "371100", "371300", "371400", "371500", "371600", "371700");

  @Override
  public boolean isCity(String code) {
    return CITIES.contains(code);
  }

  @Override
  public boolean isCounty(String code) {
    return code.matches("[0-9]{6}")
        && isCity(cityOf(code))
        && !code.endsWith("00")
        && !code.endsWith("99");
  }

  @Override
  public boolean isDivision(String code) {
    return code.matches("0[6-9]|[1-3][0-9]|4[0-6]");
  }

  @Override
  public boolean isProjectCode(String text) {
    return text.matches("[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");
  }
}
