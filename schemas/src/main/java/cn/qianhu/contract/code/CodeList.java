package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A closed list of codes, in its order, with what each is called. */
public final class CodeList {

  private final String name;
  private final Map<String, Bilingual> words = new LinkedHashMap<>();

  private CodeList(String name) {
    this.name = name;
  }

  public static CodeList of(String name, NamedCode... codes) {
    return of(name, List.of(codes), NamedCode::name, NamedCode::words);
  }

  public static <T> CodeList of(
      String name, List<T> terms, Function<T, String> code, Function<T, Bilingual> words) {
    CodeList list = new CodeList(name);
    terms.forEach(term -> list.words.put(code.apply(term), words.apply(term)));
    return list;
  }

  /** A list that is grown by {@link #with}. */
  static CodeList named(String name) {
    return new CodeList(name);
  }

  CodeList with(String code, String zh, String en) {
    CodeList more = new CodeList(name);
    more.words.putAll(words);
    more.words.put(code, Bilingual.of(zh, en));
    return more;
  }

  /** The name of the list: scope, reason, … */
  public String name() {
    return name;
  }

  public List<String> codes() {
    return List.copyOf(words.keySet());
  }

  /** The name of a code; the code itself where it is not in the list. */
  public Bilingual words(String code) {
    return words.getOrDefault(code, Bilingual.same(code));
  }
}
