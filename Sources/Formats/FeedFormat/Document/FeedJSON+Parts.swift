import Switchboard

/// The feed and its items.
extension FeedJSON {
  mutating func feed(_ feed: Feed) {
    object {
      $0.writing("title", feed.titleText)
      $0.writing("subtitle", feed.subtitleText)
      $0.text("link", feed.link)
      $0.text("self", feed.selfLink)
      $0.links("links", feed.links)
      $0.text("id", feed.id)
      $0.text("language", feed.language)
      $0.date("published", feed.published)
      $0.date("updated", feed.updated)
      $0.people("authors", feed.authors)
      $0.people("contributors", feed.contributors)
      if let master = feed.webMaster { $0.member("web_master") { $0.object { $0.person(master) } } }
      $0.text("publisher", feed.publisher)
      $0.categories(feed.categories)
      $0.writing("rights", feed.rightsText)
      if let generator = feed.generator {
        $0.member("generator") {
          $0.object {
            $0.text("name", generator.name)
            $0.text("version", generator.version)
            $0.text("address", generator.address)
          }
        }
      }
      if let image = feed.image { $0.member("image") { $0.image(image) } }
      $0.text("icon", feed.icon)
      $0.text("logo", feed.logo)
      $0.number("time_to_live", feed.timeToLive)
      $0.texts("skip_hours", feed.skipHours.map(String.init))
      $0.texts("skip_days", feed.skipDays)
      if let cloud = feed.cloud { $0.member("cloud") { $0.cloud(cloud) } }
      if let input = feed.textInput { $0.member("text_input") { $0.input(input) } }
      $0.text("documentation", feed.documentation)
      $0.text("rating", feed.rating)
      if let syndication = feed.syndication {
        $0.member("syndication") {
          $0.object {
            $0.text("period", syndication.period)
            $0.text("frequency", syndication.frequency)
            $0.date("base", syndication.base)
          }
        }
      }
      $0.text("error_reports", feed.errorReports)
      $0.places(feed.places)
      $0.elements("extensions", feed.extensions)
    }
  }

  mutating func item(_ item: FeedItem) {
    object {
      $0.number("line", item.line)
      $0.text("id", item.id)
      $0.flag("is_permanent_link", item.isPermanentLink)
      $0.writing("title", item.titleText)
      $0.text("subtitle", item.subtitle)
      $0.text("link", item.link)
      $0.links("other_links", item.otherLinks)
      $0.date("published", item.published)
      $0.date("updated", item.updated)
      $0.date("created", item.created)
      $0.date("expired", item.expired)
      $0.people("authors", item.authors)
      $0.people("contributors", item.contributors)
      $0.text("publisher", item.publisher)
      $0.categories(item.categories)
      $0.writing("summary", item.summary)
      $0.writing("content", item.content)
      $0.writing("rights", item.rightsText)
      $0.text("language", item.language)
      $0.list("enclosures", item.enclosures) { json, enclosure in
        json.object {
          $0.text("address", enclosure.address)
          $0.text("media_type", enclosure.mediaType)
          $0.text("length", enclosure.length)
          $0.text("title", enclosure.title)
          $0.text("duration", enclosure.duration)
        }
      }
      $0.list("media", item.media) { $0.media($1) }
      if let image = item.image { $0.member("image") { $0.image(image) } }
      if let source = item.source { $0.member("source") { $0.source(source) } }
      $0.text("comments", item.comments)
      $0.text("comment_feed", item.commentFeed)
      $0.number("comment_count", item.commentCount)
      $0.list("replies_to", item.repliesTo) { json, reply in
        json.object {
          $0.text("id", reply.id)
          $0.text("address", reply.address)
          $0.text("media_type", reply.mediaType)
          $0.text("source", reply.source)
        }
      }
      $0.text("duration", item.duration)
      $0.places(item.places)
      $0.elements("extensions", item.extensions)
    }
  }

  private mutating func media(_ media: FeedMedia) {
    object {
      if !media.address.isEmpty { $0.text("address", media.address) }
      $0.text("media_type", media.mediaType)
      $0.text("medium", media.medium)
      $0.text("length", media.length)
      $0.text("duration", media.duration)
      $0.text("width", media.width)
      $0.text("height", media.height)
      $0.text("language", media.language)
      $0.writing("title", media.title)
      $0.writing("summary", media.summary)
      $0.list("thumbnails", media.thumbnails) { $0.image($1) }
      $0.people("credits", media.credits)
    }
  }

  private mutating func source(_ source: FeedItemSource) {
    object {
      $0.text("title", source.title)
      $0.text("link", source.link)
      $0.text("id", source.id)
      $0.date("updated", source.updated)
      $0.people("authors", source.authors)
    }
  }

  private mutating func cloud(_ cloud: FeedCloud) {
    object {
      $0.text("domain", cloud.domain)
      $0.text("port", cloud.port)
      $0.text("path", cloud.path)
      $0.text("procedure", cloud.procedure)
      $0.text("protocol", cloud.protocol)
    }
  }

  private mutating func input(_ input: FeedTextInput) {
    object {
      $0.text("title", input.title)
      $0.text("summary", input.summary)
      $0.text("name", input.name)
      $0.text("link", input.link)
    }
  }
}
