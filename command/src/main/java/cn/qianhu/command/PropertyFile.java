package cn.qianhu.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file of properties as Java writes them, in UTF-8: for what should not stand on a command line,
 * where every user of the machine can read it.
 *
 * @param entries by name
 */
record PropertyFile(Map<String, String> entries) {

  static final PropertyFile NONE = new PropertyFile(Map.of());

  /** Reads the file that an option names. */
  static final class Converter implements ITypeConverter<PropertyFile> {
    @Override
    public PropertyFile convert(String file) {
      Properties read = new Properties();
      try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
        read.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        // What is wrong with a line is left out: the line may hold a password.
        throw new TypeConversionException("文件无法读取 / the file cannot be read: " + file);
      }
      Map<String, String> entries = new TreeMap<>();
      read.stringPropertyNames().forEach(name -> entries.put(name, read.getProperty(name)));
      return new PropertyFile(entries);
    }
  }
}
