package cn.qianhu.domain.release;

import cn.qianhu.domain.store.Codec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bytes that releases of a module wrote: {@code <form>/v<version>.txt} under {@code
 * released/state} of its test resources, with a line for each sample, its name and its bytes in
 * hexadecimal digits. A line is never changed and never goes.
 */
public final class StateRelease {

  private static final Path RELEASED = Path.of("src/test/resources/released/state");
  private static final String CLASS = ".class";

  private final Class<?> ofModule;
  private final Class<?> ofTests;

  /**
   * @param ofModule any class of the module that writes
   * @param ofTests any class of its tests
   */
  public StateRelease(Class<?> ofModule, Class<?> ofTests) {
    this.ofModule = ofModule;
    this.ofTests = ofTests;
  }

  /**
   * Freezes what this release writes: adds the samples of each form's present version of which
   * there are no bytes yet. Run in the folder of the module, by {@code mvn package -DskipTests
   * -Pfreeze}.
   */
  public void freeze() throws IOException {
    for (StateForm<?> form : forms()) {
      Map<String, byte[]> known = bytes(form, form.version());
      StringBuilder more = new StringBuilder();
      for (String sample : form.samples().keySet()) {
        if (!known.containsKey(sample)) {
          String hex = HexFormat.of().formatHex(form.write(sample));
          more.append(sample).append('\t').append(hex).append('\n');
        }
      }
      Path file = file(form.name(), form.version());
      Files.createDirectories(file.getParent());
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, before + more);
    }
  }

  /** What a version of a form wrote for a sample. */
  public static byte[] bytes(String form, int version, String sample) {
    return bytes(file(form, version)).get(sample);
  }

  /** The bytes of a form's version, by sample; none where none are kept. */
  static Map<String, byte[]> bytes(StateForm<?> form, int version) {
    return bytes(file(form.name(), version));
  }

  private static Map<String, byte[]> bytes(Path file) {
    Map<String, byte[]> bytes = new TreeMap<>();
    if (!Files.exists(file)) {
      return bytes;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t", 2);
        bytes.put(parts[0], HexFormat.of().parseHex(parts[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private static Path file(String form, int version) {
    return RELEASED.resolve(form).resolve("v" + version + ".txt");
  }

  /** The forms of all packages of the module. */
  List<StateForm<?>> forms() {
    List<StateForm<?>> forms = new ArrayList<>();
    for (Class<?> each : classes(ofTests, StateSamples.class)) {
      try {
        forms.addAll(((StateSamples) each.getDeclaredConstructor().newInstance()).forms());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(each + " cannot be made without arguments", e);
      }
    }
    return forms;
  }

  /** The classes of the module that write a stored form. */
  List<Class<?>> codecs() {
    return classes(ofModule, Codec.class);
  }

  /** The codecs that classes have as constants. */
  Map<String, Codec<?>> constants() {
    Map<String, Codec<?>> constants = new TreeMap<>();
    for (Class<?> each : classes(ofModule, Object.class)) {
      for (Field field : each.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Codec.class) {
          constants.put(each.getName() + "." + field.getName(), valueOf(field));
        }
      }
    }
    return constants;
  }

  private static Codec<?> valueOf(Field field) {
    try {
      field.setAccessible(true);
      return (Codec<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The classes that implement an interface, where a class was compiled to. */
  private static List<Class<?>> classes(Class<?> neighbour, Class<?> type) {
    try {
      Path root = Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        List<Class<?>> found = new ArrayList<>();
        for (Path file : files.filter(each -> each.toString().endsWith(CLASS)).sorted().toList()) {
          Class<?> each = load(root.relativize(file).toString());
          if (type.isAssignableFrom(each) && !each.isInterface()) {
            found.add(each);
          }
        }
        return found;
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    try {
      return Class.forName(name, false, StateRelease.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
