package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Scopes of the figures ("domain, Who is monitored"): every enterprise and every project counts in
 * ALL; an enterprise may stand on lists, a project may have levels.
 *
 * <p>The bits are written to state stores: a bit never gets another meaning.
 */
public enum Scope implements NamedCode {
  ALL(1, "全部报送企业", "all who report"),
  KEY_1000(2, "千户重点企业", "key enterprises"),
  CITY_100(4, "百户重点企业", "key enterprises of the cities"),
  ABOVE_SCALE(8, "规模以上企业", "enterprises above designated size"),
  PROVINCIAL_KEY(16, "省重点项目", "provincial key projects"),
  CITY_KEY(32, "市重点项目", "city key projects"),
  TECHNICAL(64, "技术改造项目", "technical upgrading"),
  /** Follows from the directory's flag; no entry lists it. */
  TWO_HIGH(128, "两高企业", "two-high enterprises");

  private static final Map<String, Scope> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Scope::name, Function.identity()));

  private static final Set<Scope> ENTERPRISE_SCOPES = EnumSet.of(KEY_1000, CITY_100, ABOVE_SCALE);
  private static final Set<Scope> PROJECT_LEVELS = EnumSet.of(PROVINCIAL_KEY, CITY_KEY, TECHNICAL);

  private final int bit;
  private final Bilingual words;

  Scope(int bit, String zh, String en) {
    this.bit = bit;
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }

  /** The bit that stands for this scope in a mask. */
  public int bit() {
    return bit;
  }

  /** Whether a directory entry of an enterprise may name it. */
  public boolean isEnterpriseScope() {
    return ENTERPRISE_SCOPES.contains(this);
  }

  /** Whether enterprises count in it: all, those on a list, or those of a kind. */
  public boolean isOfEnterprises() {
    return !isProjectLevel();
  }

  /** Whether a directory entry of a project may name it. */
  public boolean isProjectLevel() {
    return PROJECT_LEVELS.contains(this);
  }

  /** The scope of a name, or null. */
  public static Scope named(String name) {
    return BY_NAME.get(name);
  }

  public static int mask(Collection<Scope> scopes) {
    int mask = 0;
    for (Scope scope : scopes) {
      mask |= scope.bit();
    }
    return mask;
  }

  /** The scopes of a mask, in the order of the constants. */
  public static List<Scope> of(int mask) {
    return Arrays.stream(values()).filter(scope -> (mask & scope.bit()) != 0).toList();
  }
}
