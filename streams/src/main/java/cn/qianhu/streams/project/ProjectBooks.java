package cn.qianhu.streams.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.streams.book.Book;
import java.util.function.Consumer;

/** The books of the project stage and their keys: the project first. */
final class ProjectBooks {

  private final Book<Project> projects;
  private final Book<ProjectMonth> months;
  private final Book<DoubtfulCode> codes;

  ProjectBooks(Book<Project> projects, Book<ProjectMonth> months, Book<DoubtfulCode> codes) {
    this.projects = projects;
    this.months = months;
    this.codes = codes;
  }

  /** A project; an empty one where nothing was entered yet. */
  Project project(String code) {
    Project project = projects.get(code);
    return project == null ? new Project(code) : project;
  }

  void put(Project project) {
    projects.put(project.code, project);
  }

  void eachProject(Consumer<Project> visitor) {
    projects.scan("", (code, project) -> visitor.accept(project));
  }

  /** The entries of a project that count. */
  Plans plans(String projectCode) {
    return Plans.of(project(projectCode), this::isAdmitted);
  }

  /** A month of a project; an empty one where nothing was reported yet. */
  ProjectMonth month(String projectCode, int month) {
    ProjectMonth known = months.get(monthKey(projectCode, month));
    return known == null ? new ProjectMonth(projectCode, month) : known;
  }

  void put(ProjectMonth month) {
    months.put(monthKey(month.projectCode, month.month), month);
  }

  /** The months of a project, in their order. */
  void eachMonth(String projectCode, Consumer<ProjectMonth> visitor) {
    months.scan(projectCode + "/", (key, month) -> visitor.accept(month));
  }

  /** What is known of a code whose check character is wrong. */
  DoubtfulCode code(String uscc) {
    DoubtfulCode code = codes.get(uscc);
    return code == null ? new DoubtfulCode(uscc) : code;
  }

  void put(DoubtfulCode code) {
    codes.put(code.uscc, code);
  }

  boolean isAdmitted(String uscc) {
    return Uscc.checkCharacterHolds(uscc) || code(uscc).exempt;
  }

  private static String monthKey(String projectCode, int month) {
    return projectCode + "/" + Months.text(month);
  }
}
