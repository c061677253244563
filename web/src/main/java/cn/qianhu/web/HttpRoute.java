package cn.qianhu.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A path, the methods that it takes, and what answers them. */
public final class HttpRoute {

  /** Looking changes nothing. */
  public static final List<String> READ = List.of("GET", "HEAD");

  private static final String REST = "...}";

  private final List<String> methods;
  private final String template;
  private final String[] segments;
  private final Consumer<RequestContext> endpoint;

  /**
   * A route.
   *
   * @param template of the path, in which {@code {name}} stands for one segment, and {@code
   *     {name...}} at the end for all that is left, slashes among it
   */
  public HttpRoute(List<String> methods, String template, Consumer<RequestContext> endpoint) {
    this.methods = List.copyOf(methods);
    this.template = template;
    this.segments = template.split("/", -1);
    this.endpoint = endpoint;
  }

  List<String> methods() {
    return methods;
  }

  Consumer<RequestContext> endpoint() {
    return endpoint;
  }

  /** The name of the route for logs and meters: the path as it was asked for may hold anything. */
  String name() {
    return name(methods.get(0), template);
  }

  /** A method and a template, as the description of an interface has it. */
  public static String name(String method, String template) {
    return method + " " + template.replace(REST, "}");
  }

  /**
   * The values of the parameters in a path, given by its segments; null where the route does not
   * match.
   */
  Map<String, String> match(String[] path) {
    boolean takesRest = template.endsWith(REST);
    if (takesRest ? path.length < segments.length : path.length != segments.length) {
      return null;
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      if (!segment.startsWith("{")) {
        if (!segment.equals(path[i])) {
          return null;
        }
      } else if (takesRest && i == segments.length - 1) {
        String rest = String.join("/", Arrays.asList(path).subList(i, path.length));
        arguments.put(segment.substring(1, segment.length() - REST.length()), rest);
      } else {
        arguments.put(segment.substring(1, segment.length() - 1), path[i]);
      }
    }
    if (arguments.containsValue("")) {
      return null;
    }
    arguments.replaceAll((name, raw) -> decode(raw));
    return arguments;
  }

  /** Decodes a segment. In a path, unlike in a form, a plus sign stands for itself. */
  private static String decode(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
