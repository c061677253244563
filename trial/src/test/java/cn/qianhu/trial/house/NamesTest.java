package cn.qianhu.trial.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names of types: a simple name means one thing in the whole product, tests and events included, so
 * that it can be said without its package; and it is a noun, so that it says what something is.
 */
class NamesTest {

  private static final Path ROOT = Path.of("..");
  private static final String GLOSSARY = "docs/glossary.md";
  private static final String TOPOLOGY = "streams/src/test/resources/topology/description.txt";

  /** What is written in documents like the name of a store of the streams. */
  private static final Pattern STORE = Pattern.compile("`([a-z]+-(?:books?|commit|days))`");

  /** Nouns that are written like participles. */
  private static final Set<String> NOUNS =
      Set.of(
          "Encoding",
          "Feed",
          "Finding",
          "Heading",
          "Listing",
          "Posting",
          "Ranking",
          "Reading",
          "Rendering",
          "Ring",
          "Setting",
          "Sizing",
          "Spelling",
          "Warning",
          "Wording");

  /** Participles that are not written like most. */
  private static final Set<String> IRREGULAR =
      Set.of(
          "Built", "Done", "Gone", "Held", "Kept", "Known", "Left", "Lost", "Made", "Met", "Read",
          "Said", "Seen", "Sent", "Shown", "Taken", "Told", "Unknown", "Won", "Written");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "^ *(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) +)*"
              + "(?:class|record|enum|interface) +([A-Z]\\w*)([^;]*?)\\{",
          Pattern.MULTILINE);

  /**
   * What a method that others call must not be called by itself: it says neither what is returned
   * nor what is done. A method that was called {@code tell} started a server.
   */
  private static final Set<String> VAGUE =
      Set.of(
          "done", "found", "given", "gone", "held", "kept", "known", "lost", "made", "said", "seen",
          "sent", "shown", "taken", "tell", "tells", "told", "won", "written");

  /** Declares a method that is not private: modifiers, a type, the name. */
  private static final Pattern METHOD =
      Pattern.compile(
          "^ +(?:(?:public|protected|static|final|default|abstract|synchronized) +)*(?:<[^()]+> +)?"
              + "(?!private |return |throw |else |new )[\\w.]+(?:<[^()]*>)?(?:\\[])* ([a-z]+)\\(",
          Pattern.MULTILINE);

  /** The last word of a name in camel case. */
  private static final Pattern LAST_WORD = Pattern.compile("([A-Z][a-z0-9]*)$");

  /** A row of the glossary: Chinese, English, classes, meaning. */
  private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  private static List<Path> sources;
  private static Set<String> events;

  @BeforeAll
  static void open() throws IOException {
    sources = Rooms.sources();
    events = new TreeSet<>();
    for (String room : Rooms.all()) {
      Rooms.files(ROOT.resolve(room).resolve("src/main/avro"), ".avsc")
          .forEach(file -> events.add(stem(file)));
    }
  }

  @Test
  void aSimpleNameMeansOneThing() {
    Map<String, Set<Path>> places = new TreeMap<>();
    for (Path source : sources) {
      if (!stem(source).equals("package-info")) {
        places.computeIfAbsent(stem(source), unused -> new TreeSet<>()).add(source);
      }
    }

    assertThat(places).hasSizeGreaterThan(1000);
    assertThat(places.entrySet().stream().filter(entry -> entry.getValue().size() > 1)).isEmpty();
    assertThat(events).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(places.keySet());
  }

  /**
   * What a nested type is called is read without the type around it, in an import or a signature.
   * Private ones are seen on their own page only, so that they may be called alike.
   */
  @Test
  void aNestedTypeIsCalledLikeNoOther() throws IOException {
    Set<String> outer = sources.stream().map(NamesTest::stem).collect(Collectors.toSet());
    outer.addAll(events);
    Map<String, Set<String>> places = new TreeMap<>();
    Set<String> wrong = new TreeSet<>();
    for (Path source : sources) {
      Matcher declared = DECLARATION.matcher(Files.readString(source));
      while (declared.find()) {
        String name = declared.group(1);
        if (name.equals(stem(source))) {
          continue;
        }
        if (outer.contains(name) || name.equals("Of")) {
          wrong.add(stem(source) + ": " + name);
        }
        if (!declared.group().contains("private ")) {
          places.computeIfAbsent(name, unused -> new TreeSet<>()).add(stem(source));
        }
      }
    }

    assertThat(places).hasSizeGreaterThan(150);
    assertThat(wrong).isEmpty();
    assertThat(places.entrySet().stream().filter(entry -> entry.getValue().size() > 1)).isEmpty();
  }

  @Test
  void aNameIsNoParticiple() throws IOException {
    Set<String> participles = new TreeSet<>();
    int declarations = 0;
    for (Path source : sources) {
      String text = Files.readString(source);
      Matcher declared = DECLARATION.matcher(text);
      while (declared.find()) {
        declarations++;
        if (isParticiple(declared.group(1)) && !isCaseOf(text, declared.group(2))) {
          participles.add(stem(source) + ": " + declared.group(1));
        }
      }
    }

    assertThat(declarations).isGreaterThan(sources.size());
    assertThat(participles).isEmpty();
  }

  @Test
  void aMethodIsCalledByWhatItReturnsOrDoes() throws IOException {
    Set<String> vague = new TreeSet<>();
    int methods = 0;
    for (Path source : sources) {
      if (source.toString().contains("src/main/java")) {
        Matcher declared = METHOD.matcher(Files.readString(source));
        while (declared.find()) {
          methods++;
          if (VAGUE.contains(declared.group(1))) {
            vague.add(stem(source) + ": " + declared.group(1));
          }
        }
      }
    }

    assertThat(methods).isGreaterThan(2_000);
    assertThat(vague).isEmpty();
  }

  /** Whether it is a case of a sealed type beside it, which says what became of something. */
  private static boolean isCaseOf(String text, String rest) {
    Matcher parent = Pattern.compile("\\bimplements (\\w+)").matcher(rest);
    return parent.find() && text.contains("sealed interface " + parent.group(1));
  }

  private static boolean isParticiple(String name) {
    Matcher last = LAST_WORD.matcher(name);
    if (!last.find() || NOUNS.contains(last.group(1))) {
      return false;
    }
    String word = last.group(1);
    return word.endsWith("ed") || word.endsWith("ing") || IRREGULAR.contains(word);
  }

  @Test
  void theGlossaryNamesTermsAndTheirClasses() throws IOException {
    Set<String> types = sources.stream().map(NamesTest::stem).collect(Collectors.toSet());
    List<String> terms = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve(GLOSSARY))) {
      Matcher row = ROW.matcher(line);
      if (row.find() && !line.contains("---") && !row.group(1).equals("Chinese")) {
        terms.add(row.group(1));
        Matcher type = CODE.matcher(row.group(3));
        while (type.find()) {
          if (!types.contains(type.group(1)) && !events.contains(type.group(1))) {
            missing.add(row.group(1) + ": " + type.group(1));
          }
        }
      }
    }

    assertThat(terms).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    assertThat(missing).isEmpty();
  }

  /**
   * A store that a page calls otherwise is looked for in vain, on disk and among the changelogs.
   */
  @Test
  void storesAreCalledAsInTheTopology() throws IOException {
    String topology = Files.readString(ROOT.resolve(TOPOLOGY));
    List<String> stores = new ArrayList<>();
    for (Path page : Rooms.files(ROOT.resolve("docs"), ".md")) {
      STORE.matcher(Files.readString(page)).results().forEach(store -> stores.add(store.group(1)));
    }

    assertThat(stores).hasSizeGreaterThan(5);
    assertThat(stores).allMatch(store -> topology.matches("(?s).*[\\[ ]" + store + "[],].*"));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
