package cn.qianhu.trial.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The classes of the house, read once for all tests of a process that look at them. */
final class HouseClasses {

  private static JavaClasses all;

  private HouseClasses() {}

  /** All but those of tests. */
  static synchronized JavaClasses all() {
    if (all == null) {
      all =
          new ClassFileImporter()
              .withImportOption(new DoNotIncludeTests())
              .importPackages("cn.qianhu");
    }
    return all;
  }
}
