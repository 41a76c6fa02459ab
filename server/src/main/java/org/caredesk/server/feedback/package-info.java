/**
 * What patients say of their visits, and who reads it (SPEC I6).
 *
 * <p>A rating counts at once and for good; a comment is read by others only once an admin of the
 * hospital has decided so. So nobody can take a bad rating out of the average by hiding its words.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "directory", "scheduling", "scheduling :: contract"})
@NullMarked
package org.caredesk.server.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
