package cn.qianhu.contract.form.directory;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Whitespace;
import java.util.function.Predicate;

/**
 * A list of scopes or levels as written: names separated by {@code ;}, empty elements ignored.
 *
 * @param mask the known ones, ALL included
 * @param unknownCode the first name that is not in the closed list, or null
 */
record ScopeList(int mask, String unknownCode) {

  private static final String SEPARATOR = ";";

  static ScopeList read(String text, Predicate<Scope> closedList) {
    int mask = Scope.ALL.bit();
    String unknown = null;
    for (String element : text.split(SEPARATOR, -1)) {
      String name = Whitespace.trim(element);
      Scope scope = Scope.named(name);
      if (scope != null && closedList.test(scope)) {
        mask |= scope.bit();
      } else if (!name.isEmpty() && unknown == null) {
        unknown = name;
      }
    }
    return new ScopeList(mask, unknown);
  }
}
