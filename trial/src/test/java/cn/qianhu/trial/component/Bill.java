package cn.qianhu.trial.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A bill of materials as the build writes it (CycloneDX, JSON). */
final class Bill {

  /** Group of the product's own modules. */
  private static final String OWN = "cn.qianhu";

  /**
   * A library.
   *
   * @param group of its coordinates
   * @param licences names or identifiers, as its author gives them
   */
  record Component(String group, String name, String version, SortedSet<String> licences) {

    String coordinates() {
      return group + ":" + name;
    }

    String jar() {
      return name + "-" + version + ".jar";
    }
  }

  private final JsonNode root;

  private Bill(JsonNode root) {
    this.root = root;
  }

  static Bill read(Path file) {
    try {
      return new Bill(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "There is no bill: mvn package writes it, unless Maven is offline (-o).", e);
    }
  }

  /** What belongs to others. */
  List<Component> libraries() {
    return components().filter(component -> !component.group.equals(OWN)).toList();
  }

  /** All, the product's own modules included. */
  Stream<Component> components() {
    List<Component> found = new ArrayList<>();
    root.path("components").forEach(node -> found.add(component(node)));
    return found.stream().sorted(Comparator.comparing(Component::coordinates));
  }

  /** The libraries that a module of the product asks for by name. */
  List<Component> direct() {
    SortedSet<String> asked = new TreeSet<>();
    for (JsonNode dependency : root.path("dependencies")) {
      if (dependency.path("ref").asText().startsWith("pkg:maven/" + OWN + "/")) {
        dependency.path("dependsOn").forEach(ref -> asked.add(ref.asText()));
      }
    }
    List<Component> found = new ArrayList<>();
    for (JsonNode node : root.path("components")) {
      if (asked.contains(node.path("bom-ref").asText())) {
        found.add(component(node));
      }
    }
    return found.stream().filter(component -> !component.group.equals(OWN)).toList();
  }

  /** Its own number; empty where it has none, as its time. */
  String serialNumber() {
    return root.path("serialNumber").asText();
  }

  String timestamp() {
    return root.path("metadata").path("timestamp").asText();
  }

  private static Component component(JsonNode node) {
    SortedSet<String> licences = new TreeSet<>();
    for (JsonNode choice : node.path("licenses")) {
      JsonNode licence = choice.path("license");
      licences.add(
          licence
              .path("id")
              .asText(licence.path("name").asText(choice.path("expression").asText())));
    }
    return new Component(
        node.path("group").asText(),
        node.path("name").asText(),
        node.path("version").asText(),
        licences);
  }
}
