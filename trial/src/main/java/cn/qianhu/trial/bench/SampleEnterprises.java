package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Uscc;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Invented enterprises by number: spread over all counties and divisions, one in four of them a key
 * enterprise.
 */
public final class SampleEnterprises {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final List<String> COUNTIES = TABLES.regions().counties();
  private static final List<String> DIVISIONS = TABLES.industries().divisions();
  private static final int KEY_EVERY = 4;

  private SampleEnterprises() {}

  /** The credit codes (统一社会信用代码) of the first enterprises. */
  static String[] codes(int enterprises) {
    return IntStream.range(0, enterprises).mapToObj(SampleEnterprises::code).toArray(String[]::new);
  }

  /** The credit code (统一社会信用代码). */
  public static String code(int enterprise) {
    String body = "91" + county(enterprise) + String.format(Locale.ROOT, "MA%07d", enterprise);
    return body + Uscc.checkCharacter(body);
  }

  /** The county, six digits. */
  public static String county(int enterprise) {
    return COUNTIES.get(enterprise % COUNTIES.size());
  }

  /** The division of industry (大类). */
  public static String division(int enterprise) {
    return DIVISIONS.get(enterprise * 7 % DIVISIONS.size());
  }

  /** Scopes as written in the directory; every enterprise counts in scope ALL besides. */
  public static List<String> scopes(int enterprise) {
    return enterprise % KEY_EVERY == 0
        ? List.of("ABOVE_SCALE", "KEY_1000")
        : List.of("ABOVE_SCALE");
  }

  /** The entry in the directory, by the columns of its kind. */
  public static List<String> entry(int enterprise, YearMonth from) {
    return List.of(
        code(enterprise),
        "样本" + enterprise,
        county(enterprise),
        division(enterprise),
        String.join(";", scopes(enterprise)),
        "",
        "",
        from.toString(),
        "");
  }
}
