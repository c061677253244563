package cn.qianhu.trial.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documents, as its Markdown says. */
record GuidePage(Path path, List<String> lines) {

  /** The tests run in a folder of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path README = ROOT.resolve("README.md");
  static final Path DOCS = ROOT.resolve("docs");

  private static final Pattern FENCE = Pattern.compile("\\s*```(\\w*)\\s*");
  private static final Pattern HEADING = Pattern.compile("#+ (.*)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern LINK_WITH_TEXT = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

  /** What stands between two fences. */
  record FencedBlock(String language, List<String> lines) {}

  static GuidePage read(Path path) throws IOException {
    return new GuidePage(path.toAbsolutePath().normalize(), Files.readAllLines(path));
  }

  /** The pages beside the README, and those below docs. */
  static List<GuidePage> all() throws IOException {
    List<GuidePage> pages = new ArrayList<>();
    try (Stream<Path> beside = Files.list(ROOT);
        Stream<Path> docs = Files.walk(DOCS)) {
      for (Path path :
          Stream.concat(beside, docs)
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .toList()) {
        pages.add(read(path));
      }
    }
    return pages;
  }

  String name() {
    return SourceFiles.name(path);
  }

  /** Anchors of the headings, as they are made where the pages are shown. */
  Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    for (String line : prose()) {
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        String anchor = anchor(heading.group(1));
        String free = anchor;
        for (int again = 1; !anchors.add(free); again++) {
          free = anchor + "-" + again;
        }
      }
    }
    return anchors;
  }

  private static String anchor(String heading) {
    String text = LINK_WITH_TEXT.matcher(heading).replaceAll("$1").strip();
    return NOT_IN_ANCHORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
  }

  /** Targets of the links, as they are written; those to other sites aside. */
  List<String> links() {
    String prose = CODE.matcher(String.join("\n", prose())).replaceAll("");
    return LINK.matcher(prose)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  /** The file that a link leads to, without its anchor. */
  Path target(String link) {
    String file = link.replaceFirst("#.*", "");
    return file.isEmpty() ? path : path.resolveSibling(file).normalize();
  }

  /** The pieces of code within sentences. */
  List<String> codes() {
    return CODE.matcher(String.join("\n", prose()))
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.toList());
  }

  private List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      if (FENCE.matcher(line).matches()) {
        fenced = !fenced;
      } else if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }

  List<FencedBlock> blocks() {
    List<FencedBlock> blocks = new ArrayList<>();
    FencedBlock open = null;
    for (String line : lines) {
      var fence = FENCE.matcher(line);
      if (fence.matches() && open == null) {
        open = new FencedBlock(fence.group(1), new ArrayList<>());
        blocks.add(open);
      } else if (fence.matches()) {
        open = null;
      } else if (open != null) {
        open.lines().add(line);
      }
    }
    return blocks;
  }
}
