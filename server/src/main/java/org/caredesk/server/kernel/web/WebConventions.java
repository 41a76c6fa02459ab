package org.caredesk.server.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

@Configuration(proxyBeanMethods = false)
class WebConventions {
  /**
   * The server's time. A demo may begin at another moment than now, so that its pictures are the
   * same each time; there time runs on from it.
   */
  @Bean
  Clock clock(
      @Value("${caredesk.demo}") boolean isDemo,
      @Value("${caredesk.demo-start:#{null}}") @Nullable Instant start) {
    var system = Clock.systemUTC();
    return isDemo && start != null
        ? Clock.offset(system, Duration.between(system.instant(), start))
        : system;
  }

  /** A number is no text and no date, and a text no number, whatever could be made of it. */
  @Bean
  JsonMapperBuilderCustomizer strictTypes() {
    return json -> {
      json.addModule(StorableValues.module());
      for (var kind : List.of(LogicalType.Textual, LogicalType.DateTime, LogicalType.Enum)) {
        json.withCoercionConfig(
            kind,
            coercion ->
                coercion
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
      }
      for (var kind : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
        json.withCoercionConfig(
            kind, coercion -> coercion.setCoercion(CoercionInputShape.String, CoercionAction.Fail));
      }
    };
  }

  /** A path that Tomcat itself refuses is answered with a problem too. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new RefusedRequests()));
  }

  @Bean
  WebMvcConfigurer actorArguments(ActorArgument actors) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ContentTypes());
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, StorableValues::text);
        registry.addFormatterForFieldType(LocalDate.class, new DateFormatter());
      }
    };
  }

  /** Refuses a body of any kind at all, over which the reading of the request would stumble. */
  private static final class ContentTypes implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler)
        throws HttpMediaTypeNotSupportedException {
      var type = request.getContentType();
      if (type != null && type.split(";", 2)[0].contains("*")) {
        throw new HttpMediaTypeNotSupportedException("A body has a kind of its own");
      }
      return true;
    }
  }

  /** Dates in queries; one left empty is none. */
  private static final class DateFormatter implements Formatter<LocalDate> {
    @Override
    public LocalDate parse(String text, Locale locale) {
      return StorableValues.date(text);
    }

    @Override
    public String print(LocalDate date, Locale locale) {
      return date.toString();
    }
  }
}
