@NullMarked
package org.caredesk.server.directory;

import org.jspecify.annotations.NullMarked;
