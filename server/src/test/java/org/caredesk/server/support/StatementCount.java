package org.caredesk.server.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that the server prepares, so that a test can say how many a request takes.
 */
public class StatementCount implements BeanPostProcessor {
  // The server's background jobs have threads of their own; a request is served by a virtual
  // thread.
  private final AtomicInteger count = new AtomicInteger();

  /** How many statements requests have run so far. */
  public int now() {
    return count.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && name.equals("dataSource") ? counting(source) : bean;
  }

  private DataSource counting(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws java.sql.SQLException {
        return counting(super.getConnection());
      }
    };
  }

  private Connection counting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement") && isRequest()) {
                count.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private static boolean isRequest() {
    return Thread.currentThread().isVirtual()
        && Thread.currentThread().getName().startsWith("tomcat");
  }
}
