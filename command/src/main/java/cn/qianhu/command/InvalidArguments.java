package cn.qianhu.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said of arguments that cannot be understood, and where to read on. The whole help, which
 * is printed otherwise, is longer than a terminal: it pushes what is wrong out of sight.
 */
public final class InvalidArguments implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(reason(failure));
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println("是否想写 / did you mean: " + String.join(", ", near));
      }
    }
    err.println("用法 / usage: " + command.getCommandSpec().qualifiedName() + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String reason(ParameterException failure) {
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "缺少 / missing: "
          + missing.getMissing().stream()
              .map(InvalidArguments::label)
              .collect(Collectors.joining(", "));
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return "没有这样的参数或命令 / no such argument or command: "
          + String.join(" ", unmatched.getUnmatched());
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return "只能给一次 / may be given once only: " + label(twice.getOverwritten());
    }
    if (failure.getCause() instanceof TypeConversionException value
        && failure.getArgSpec() != null) {
      return "取值无效 / not a value for %s: %s"
          .formatted(label(failure.getArgSpec()), value.getMessage());
    }
    return failure.getMessage();
  }

  /** As it is written on the command line, with what stands for its value. */
  private static String label(ArgSpec argument) {
    List<String> parts = new ArrayList<>();
    if (argument instanceof OptionSpec option) {
      parts.add(option.longestName());
    }
    if (argument.arity().max() > 0) {
      parts.add(argument.paramLabel());
    }
    return String.join("=", parts);
  }
}
