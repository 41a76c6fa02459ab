package org.caredesk.server.kernel.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConventions {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  WebMvcConfigurer actorArguments(ActorArgument actors) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
      }
    };
  }
}
