/** Places that are watched for files of figures: folders, and whatever else java.nio reaches. */
@NullMarked
package org.caredesk.server.imports.watch;

import org.jspecify.annotations.NullMarked;
