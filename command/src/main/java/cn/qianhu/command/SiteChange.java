package cn.qianhu.command;

import picocli.CommandLine.Option;

/** The option that gives the topics over to a site whose files are others, with its explanation. */
final class SiteChange {

  @Option(
      names = "--change-site",
      description =
          "主题改属 --site 所指的站点：其文件与主题建立时的不同；之后须 reset 重算"
              + " / the topics are to be those of the site from now on, whose files are not those"
              + " that they were begun with; to be followed by a reset")
  private boolean declared;

  boolean isDeclared() {
    return declared;
  }
}
