package cn.qianhu.desk.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The alarms and the dashboard that are shipped. */
final class OpsFiles {

  private static final Path OPS = Path.of("..", "ops");

  private static final Pattern GROUPING = Pattern.compile("\\b(by|without)\\s*\\([^)]*\\)");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[\\w:])");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "without");

  private OpsFiles() {}

  static JsonNode rules() {
    return read(new ObjectMapper(new YAMLFactory()), "prometheus/rules.yml")
        .path("groups")
        .path(0)
        .path("rules");
  }

  static JsonNode dashboard() {
    return read(new ObjectMapper(), "grafana/qianhu.json");
  }

  static JsonNode scraping() {
    return read(new ObjectMapper(new YAMLFactory()), "prometheus/prometheus.yml");
  }

  private static JsonNode read(ObjectMapper mapper, String file) {
    try {
      return mapper.readTree(OPS.resolve(file).toFile());
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  static List<String> expressions() {
    List<String> expressions = new ArrayList<>();
    rules().forEach(rule -> expressions.add(rule.path("expr").asText()));
    dashboard()
        .path("panels")
        .forEach(
            panel ->
                panel
                    .path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText())));
    return expressions;
  }

  /** Names of all meters that alarms and dashboard ask for. */
  static Set<String> asked() {
    Set<String> names = new TreeSet<>();
    expressions().forEach(expression -> names.addAll(names(expression)));
    return names;
  }

  static Set<String> names(String expression) {
    String quoteless = expression.replaceAll("\"[^\"]*\"", "");
    String bare =
        quoteless
            .replaceAll("\\{[^}]*}", "")
            .replaceAll("\\[[^]]*]", "")
            .replaceAll("\\boffset\\s+\\w+", "");
    Matcher matcher = NAME.matcher(GROUPING.matcher(bare).replaceAll(" "));
    Set<String> names = new TreeSet<>();
    while (matcher.find()) {
      if (!WORDS.contains(matcher.group())) {
        names.add(matcher.group());
      }
    }
    return names;
  }
}
