package org.caredesk.installer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK that this build runs on. */
final class JdkTool {

  private final String name;

  JdkTool(String name) {
    this.name = name;
  }

  /**
   * Runs the tool.
   *
   * @return what it printed, trimmed
   * @throws CannotBuild where this JDK has no such tool, or the tool failed
   */
  String run(List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new CannotBuild("this needs a whole JDK; " + name + " is missing."));
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    int status = tool.run(out, out, arguments.toArray(String[]::new));
    out.flush();
    if (status != 0) {
      throw new CannotBuild(
          "%s %s failed:%n%s".formatted(name, String.join(" ", arguments), printed));
    }
    return printed.toString().strip();
  }
}
